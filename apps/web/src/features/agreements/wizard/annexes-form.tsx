import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { Callout } from '../../../ui/callout.js';
import { PortalForm } from '../../../ui/form/portal-form.js';
import type { StaffAgreement } from '../agreement-state.js';
import { AuditStep, DurationStep, InstructionStep, PlacesStep, PurposeStep, TermsStep } from './text-steps.js';
import type { QuestionProps } from './question-props.js';
import { DataStep, RetentionStep, SecurityStep, SubjectsStep } from './list-steps.js';
import { SubProcessorsStep } from './sub-processors-step.js';
import { neighbour, NONE_USED, prefilledIn, type Step } from './steps.js';
import type { AnnexesFormState } from './use-annexes-form.js';

const questions: Readonly<Record<Exclude<Step, 'send'>, (props: QuestionProps) => React.ReactNode>> = {
  purpose: PurposeStep,
  data: DataStep,
  subjects: SubjectsStep,
  duration: DurationStep,
  retention: RetentionStep,
  'sub-processors': SubProcessorsStep,
  instruction: InstructionStep,
  security: SecurityStep,
  places: PlacesStep,
  audit: AuditStep,
  terms: TermsStep,
};

interface AnnexesFormProps {
  agreement: StaffAgreement;
  step: Exclude<Step, 'send'>;
  form: AnnexesFormState;
  go: (step: Step) => void;
}

/** One question of the annexes. The form spans them all, so that going back loses nothing. */
export function AnnexesForm({ agreement, step, form, go }: AnnexesFormProps) {
  const { id, locale } = agreement;
  const Question = questions[step];
  const before = neighbour(step, -1);
  return (
    <PortalForm
      form={form}
      submitLabel={m.agreements_edit_save()}
      secondary={
        <>
          {before ? (
            <Button variant="default" onClick={() => go(before)}>
              {m.agreements_edit_back()}
            </Button>
          ) : null}
          <Button variant="subtle" component={Link} to={`/staff/agreements/${id}`}>
            {m.agreements_edit_leave()}
          </Button>
        </>
      }
    >
      {prefilledIn(agreement, step).some((field) => field !== NONE_USED) ? (
        <Callout tone="warning" title={m.annex_library_prefilled_title()}>
          <Text>{m.annex_library_prefilled_text()}</Text>
        </Callout>
      ) : null}
      <Text c="dimmed">{locale === 'da' ? m.agreements_edit_language_da() : m.agreements_edit_language_en()}</Text>
      <Question key={step} form={form} agreement={agreement} />
    </PortalForm>
  );
}
