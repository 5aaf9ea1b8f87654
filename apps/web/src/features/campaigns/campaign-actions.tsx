import { Button, Group } from '@mantine/core';
import { IconDownload, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { staffCampaignsMove } from '../../../generated/api/sdk.gen.js';
import type { StaffCampaignsMoveData } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { Campaign } from './campaign-words.js';
import { useCampaignDeed } from './use-campaign-deed.js';

type Move = StaffCampaignsMoveData['body']['state'];

/** Stop it, go on with it, leave it, or take its results along. */
export function CampaignActions({ campaign: { id, state } }: { campaign: Campaign }) {
  const mayWrite = useStaffRole('owner', 'compliance');
  const move = useCampaignDeed(id, (to: Move) => staffCampaignsMove({ path: { id }, body: { state: to } }));
  const [isCancelling, setCancelling] = useState(false);
  const isOpen = state === 'running' || state === 'paused';
  return (
    <>
      {move.error && !isCancelling ? <ProblemAlert problem={move.error} /> : null}
      <Group gap="xs">
        {mayWrite && state === 'running' ? (
          <Button
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            loading={move.isPending}
            onClick={() => move.run('paused')}
          >
            {m.campaigns_pause()}
          </Button>
        ) : null}
        {mayWrite && state === 'paused' ? (
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            loading={move.isPending}
            onClick={() => move.run('running')}
          >
            {m.campaigns_resume()}
          </Button>
        ) : null}
        <Button
          component="a"
          href={`/api/staff/agreement-campaigns/${id}/customers.csv`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {m.campaigns_csv()}
        </Button>
        {mayWrite && isOpen ? (
          <Button variant="default" onClick={() => setCancelling(true)}>
            {m.campaigns_cancel()}
          </Button>
        ) : null}
      </Group>
      <ConfirmDialog
        opened={isCancelling && isOpen}
        onClose={() => setCancelling(false)}
        title={m.campaigns_cancel_title()}
        confirm={m.campaigns_cancel()}
        isDestructive
        isPending={move.isPending}
        error={move.error}
        onConfirm={() => move.run('cancelled')}
      >
        {m.campaigns_cancel_text()}
      </ConfirmDialog>
    </>
  );
}
