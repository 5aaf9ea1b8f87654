import { Button, Group } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';

/** A customer that an agreement in force binds already. */
export interface Bound {
  tenantId: string;
  customer: string;
  agreement: { id: string; name: string };
}

interface InForceProps {
  bound: Bound;
  isPending: boolean;
  onDraft: (order: { tenantId: string; revises?: string }) => void;
}

/** A new agreement replaces the one in force, so its next version is offered first. */
export function InForce({ bound: { tenantId, customer, agreement }, isPending, onDraft }: InForceProps) {
  const { id, name } = agreement;
  return (
    <Callout role="alert" tone="warning" title={m.agreements_new_in_force_title({ customer, name })}>
      <p>{m.agreements_new_in_force_text({ name })}</p>
      <Group gap="sm" mt="xs">
        <Button disabled={isPending} onClick={() => onDraft({ tenantId, revises: id })}>
          {m.agreements_new_in_force_revise({ name })}
        </Button>
        <Button variant="default" disabled={isPending} onClick={() => onDraft({ tenantId })}>
          {m.agreements_new_in_force_anyway()}
        </Button>
      </Group>
    </Callout>
  );
}
