import { ActionIcon, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { useStaffRole } from '../../api/roles.js';
import type { StaffAction, StaffAgreement } from './agreement-state.js';
import { ActionDialog } from './action-dialog.js';

const labels: Readonly<Record<StaffAction, (agreement: StaffAgreement) => string>> = {
  offer: ({ state }) => (state === 'expired' ? m.agreements_action_offer_again() : m.agreements_action_offer()),
  remind: () => m.agreements_action_remind(),
  withdraw: ({ state }) => (state === 'draft' ? m.agreements_action_discard() : m.agreements_action_withdraw()),
  countersign: () => m.agreements_action_countersign(),
  terminate: () => m.agreements_action_terminate(),
  revise: () => m.agreements_action_revise(),
};

/** The natural next step as a button, the rest in a menu behind it; nothing for who only reads. */
export function AgreementActions({ agreement }: { agreement: StaffAgreement }) {
  const mayWrite = useStaffRole('owner', 'compliance');
  const [open, setOpen] = useState<StaffAction | null>(null);
  if (!mayWrite || agreement.actions.length === 0) return null;
  const isUnfinished = agreement.missing.length > 0;
  const possible = agreement.actions.filter((action) => !(action === 'offer' && isUnfinished));
  const [first, ...rest] = isUnfinished ? [undefined, ...possible] : possible;
  return (
    <>
      {first === undefined ? (
        <Button component={Link} to={`/staff/agreements/${agreement.id}/annexes`}>
          {m.agreements_action_fill_in()}
        </Button>
      ) : (
        <Button onClick={() => setOpen(first)}>{labels[first](agreement)}</Button>
      )}
      <MoreActions agreement={agreement} actions={rest.filter((action) => action !== undefined)} onChoose={setOpen} />
      <ActionDialog key={open} action={open} agreement={agreement} onClose={() => setOpen(null)} />
    </>
  );
}

interface MoreActionsProps {
  agreement: StaffAgreement;
  actions: readonly StaffAction[];
  onChoose: (action: StaffAction) => void;
}

function MoreActions({ agreement, actions, onChoose }: MoreActionsProps) {
  const isFilledIn = agreement.state === 'draft' && agreement.missing.length === 0;
  if (actions.length === 0 && !isFilledIn) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={m.agreements_more_actions()}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isFilledIn ? (
          <Menu.Item
            component={Link}
            to={`/staff/agreements/${agreement.id}/annexes`}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {m.agreements_action_fill_in()}
          </Menu.Item>
        ) : null}
        {actions.map((action) => (
          <Menu.Item key={action} onClick={() => onChoose(action)}>
            {labels[action](agreement)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
