import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '#messages';
import { ConfirmDialog } from '../confirm-dialog.js';
import { ProblemAlert } from '../problem-alert.js';
import { LeaveGuard } from './leave-guard.js';
import { FormErrorSummary } from './form-error-summary.js';
import type { PortalForm as Form } from './use-portal-form.js';

interface PortalFormProps<Values extends Record<string, unknown>> {
  form: Form<Values>;
  /** The deed, as a verb: “Invite”. */
  submitLabel: string;
  /** After the button: a link back, save as draft. */
  secondary?: ReactNode;
  /** With `asksFirst`: what follows, before it is sent. */
  ask?: { title: string; text: string };
  /** In a dialog: closes it and leaves everything as it was. */
  onCancel?: () => void;
  children: ReactNode;
}

/** A form with its summary of errors, what the API answered, and a button that sends once. */
export function PortalForm<Values extends Record<string, unknown>>(props: PortalFormProps<Values>) {
  const { form, submitLabel, secondary, ask, onCancel, children } = props;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <LeaveGuard isChanged={() => !form.isSending && form.form.isDirty()} />
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} attempt={form.attempt} />
        {form.problem ? <ProblemAlert problem={form.problem} onRetry={wayOn(form)} /> : null}
        {children}
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={form.isSending}>
            {submitLabel}
          </Button>
          {secondary}
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {m.common_cancel()}
            </Button>
          ) : null}
        </Group>
      </Stack>
      {ask ? (
        <ConfirmDialog
          opened={form.asking.isOpen}
          onClose={form.asking.leave}
          title={ask.title}
          confirm={submitLabel}
          isPending={form.isSending}
          onConfirm={() => void form.asking.confirm()}
        >
          {ask.text}
        </ConfirmDialog>
      ) : null}
    </form>
  );
}

/** Only what was overtaken has a newer state to take. */
const wayOn = <Values extends Record<string, unknown>>({ problem, takeNewest }: Form<Values>) =>
  problem?.code === 'changed_meanwhile' && takeNewest ? () => void takeNewest() : undefined;
