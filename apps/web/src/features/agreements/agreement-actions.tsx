import { ActionIcon, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { useStaffRole } from '../../api/roles.js';
import { isOpen, type StaffAction, type StaffAgreement } from './agreement-state.js';
import { ActionDialog } from './action-dialog.js';
import { POINTS } from './proposals/staff-proposals.js';

const labels: Readonly<Record<StaffAction, (agreement: StaffAgreement) => string>> = {
  offer: ({ state }) => (state === 'expired' ? m.agreements_action_offer_again() : m.agreements_action_offer()),
  remind: () => m.agreements_action_remind(),
  withdraw: ({ state }) => (state === 'draft' ? m.agreements_action_discard() : m.agreements_action_withdraw()),
  countersign: () => m.agreements_action_countersign(),
  terminate: () => m.agreements_action_terminate(),
  revise: () => m.agreements_action_revise(),
};

interface AgreementActionsProps {
  agreement: StaffAgreement;
  /** The customer's that wait for an answer. */
  openPoints: number;
}

/** The natural next step as a button, the rest in a menu behind it; for who only reads, the way to a later version. */
export function AgreementActions({ agreement, openPoints }: AgreementActionsProps) {
  const mayWrite = useStaffRole('owner', 'compliance');
  const [open, setOpen] = useState<StaffAction | null>(null);
  const { missing, actions } = agreement;
  const way = wayOn(agreement, openPoints);
  if (!mayWrite) return agreement.later ? way : null;
  const possible = actions.filter((action) => !(action === 'offer' && missing.length > 0));
  const [first, ...rest] = way ? [undefined, ...possible] : possible;
  return (
    <>
      {way}
      {first === undefined ? null : <Button onClick={() => setOpen(first)}>{labels[first](agreement)}</Button>}
      <MoreActions agreement={agreement} actions={rest.filter((action) => action !== undefined)} onChoose={setOpen} />
      <ActionDialog key={open} action={open} agreement={agreement} onClose={() => setOpen(null)} />
    </>
  );
}

/** Where the next step is done, when no action of this agreement is the next step. */
function wayOn({ id, state, later, missing }: StaffAgreement, openPoints: number) {
  if (later !== null && !isOpen(state))
    return (
      <Button component={Link} to={`/staff/agreements/${later.id}`}>
        {m.agreements_later_open({ version: later.version })}
      </Button>
    );
  if (missing.length > 0)
    return (
      <Button component={Link} to={`/staff/agreements/${id}/annexes`}>
        {m.agreements_action_fill_in()}
      </Button>
    );
  if (openPoints === 0) return null;
  return (
    <Button component="a" href={`#${POINTS}`}>
      {m.agreement_proposals_answer_them()}
    </Button>
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
