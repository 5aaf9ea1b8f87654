import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../problem-alert.js';
import { FormErrorSummary } from './form-error-summary.js';
import type { PortalForm as Form } from './use-portal-form.js';

interface PortalFormProps<Values extends Record<string, unknown>> {
  form: Form<Values>;
  /** The deed, as a verb: “Invite”. */
  submitLabel: string;
  /** Beside the button: cancel, save as draft. */
  secondary?: ReactNode;
  children: ReactNode;
}

/** A form with its summary of errors, what the API answered, and a button that sends once. */
export function PortalForm<Values extends Record<string, unknown>>(props: PortalFormProps<Values>) {
  const { form, submitLabel, secondary, children } = props;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Stack gap="md">
        <FormErrorSummary errors={form.errors} attempt={form.attempt} />
        {form.problem ? <ProblemAlert problem={form.problem} onRetry={wayOn(form)} /> : null}
        {children}
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={form.isSending}>
            {submitLabel}
          </Button>
          {secondary}
        </Group>
      </Stack>
    </form>
  );
}

/** Only what was overtaken has a newer state to take. */
const wayOn = <Values extends Record<string, unknown>>({ problem, takeNewest }: Form<Values>) =>
  problem?.code === 'changed_meanwhile' && takeNewest ? () => void takeNewest() : undefined;
