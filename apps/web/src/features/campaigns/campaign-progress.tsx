import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { staffCampaignsRetry } from '../../../generated/api/sdk.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { formatNumber } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { type Campaign, countOf, OUTCOMES, outcomeSigns, progressOf } from './campaign-words.js';
import { useCampaignDeed } from './use-campaign-deed.js';

/** How far it is, in numbers that lead to their customers, and what waits for staff. */
export function CampaignProgress({ campaign }: { campaign: Campaign }) {
  const { id, state, unreached } = campaign;
  const { done, total } = progressOf(campaign);
  const failed = countOf(campaign, 'failed');
  const words = m.campaigns_progress_of({ done: formatNumber(done), total: formatNumber(total) });
  return (
    <Stack gap="lg">
      {state === 'paused' ? (
        <Callout tone="warning" title={m.campaigns_paused_title()}>
          <p>{m.campaigns_paused_text()}</p>
        </Callout>
      ) : null}
      {failed > 0 && state !== 'running' ? <Failed campaign={campaign} failed={failed} /> : null}
      {unreached > 0 ? (
        <Callout
          tone="warning"
          title={m.campaigns_unreached_title({ count: unreached, number: formatNumber(unreached) })}
        >
          <p>{m.campaigns_unreached_text()}</p>
          <Anchor component={Link} to={`/staff/campaigns/${id}?unreached=true`}>
            {m.campaigns_unreached_show()}
          </Anchor>
        </Callout>
      ) : null}
      <Section title={m.campaigns_progress()}>
        <Stack gap="md">
          {state === 'running' || state === 'paused' ? (
            <>
              <Text role="status">{words}</Text>
              <Progress value={total === 0 ? 100 : (done / total) * 100} aria-label={m.campaigns_progress()} />
            </>
          ) : null}
          <Tiles campaign={campaign} />
        </Stack>
      </Section>
    </Stack>
  );
}

/** Told also when there are none of them. */
const always: ReadonlySet<string> = new Set(['waiting', 'offered', 'not_affected']);

function Tiles({ campaign }: { campaign: Campaign }) {
  const { id, agreements } = campaign;
  const sum = (...states: string[]) => states.reduce((total, state) => total + (agreements[state] ?? 0), 0);
  return (
    <>
      <StatRow>
        {OUTCOMES.filter((outcome) => always.has(outcome) || countOf(campaign, outcome) > 0).map((outcome) => (
          <StatTile
            key={outcome}
            label={outcomeSigns[outcome].word()}
            value={formatNumber(countOf(campaign, outcome))}
            to={`/staff/campaigns/${id}?outcome=${outcome}`}
          />
        ))}
      </StatRow>
      {countOf(campaign, 'offered') === 0 ? null : (
        <StatRow>
          <StatTile label={m.campaigns_waiting_count()} value={formatNumber(sum('sent', 'viewed'))} />
          <StatTile
            label={m.campaigns_signed_count()}
            value={formatNumber(sum('signed', 'countersigned', 'sealing', 'in_force', 'superseded', 'terminated'))}
          />
          <StatTile label={m.campaigns_refused_count()} value={formatNumber(sum('declined', 'expired', 'withdrawn'))} />
        </StatRow>
      )}
    </>
  );
}

function Failed({ campaign: { id, state }, failed }: { campaign: Campaign; failed: number }) {
  const mayWrite = useStaffRole('owner', 'compliance');
  const retry = useCampaignDeed(id, () => staffCampaignsRetry({ path: { id } }));
  return (
    <Callout tone="danger" title={m.campaigns_failed_title({ count: failed, number: formatNumber(failed) })}>
      <p>{m.campaigns_failed_text()}</p>
      {retry.error ? <ProblemAlert problem={retry.error} /> : null}
      <Group gap="md" mt="xs">
        <Anchor component={Link} to={`/staff/campaigns/${id}?outcome=failed`}>
          {m.campaigns_failed_show()}
        </Anchor>
        {mayWrite && state === 'finished' ? (
          <Button loading={retry.isPending} onClick={() => retry.run(undefined)}>
            {m.campaigns_retry()}
          </Button>
        ) : null}
      </Group>
    </Callout>
  );
}
