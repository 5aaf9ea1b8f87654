import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import * as m from '#messages';
import { NumberField } from '../../../ui/form/number-field.js';
import type { QuestionProps } from './question-props.js';
import { RowsField } from './rows-field.js';
import { Suggestions } from './suggestions.js';
import { useSuggestions } from './use-suggestions.js';

const long = { autosize: true, minRows: 4, maxRows: 16 } as const;

/** Annex A: what the data are used for, and what is done with them. */
export function PurposeStep({ form, agreement: { locale } }: QuestionProps) {
  return (
    <>
      <Textarea
        {...form.input('annexes.a.purpose')}
        {...long}
        lang={locale}
        description={m.agreements_f_purpose_hint()}
      />
      <Textarea
        {...form.input('annexes.a.nature')}
        {...long}
        lang={locale}
        description={m.agreements_f_nature_hint()}
      />
    </>
  );
}

/** Annex C: what the processor is told to do, and how it helps. */
export function InstructionStep({ form, agreement: { locale } }: QuestionProps) {
  return (
    <>
      <Textarea
        {...form.input('annexes.c.subject')}
        {...long}
        lang={locale}
        description={m.agreements_f_subject_matter_hint()}
      />
      <Textarea
        {...form.input('annexes.c.assistance')}
        {...long}
        lang={locale}
        description={m.agreements_f_assistance_hint()}
      />
    </>
  );
}

/** Annex A: how long the processing lasts. */
export function DurationStep({ form, agreement: { locale } }: QuestionProps) {
  return <Textarea {...form.input('annexes.a.duration')} {...long} lang={locale} />;
}

/** Annex C: places, and transfers out of the EEA. */
export function PlacesStep({ form, agreement: { locale } }: QuestionProps) {
  const rows = form.form.values.annexes.c.places;
  const { places } = useSuggestions(locale);
  return (
    <>
      <RowsField
        title={m.agreements_f_places()}
        count={rows.length}
        onAdd={() => form.form.insertListItem('annexes.c.places', '')}
        onRemove={(index) => form.form.removeListItem('annexes.c.places', index)}
        row={(index) => (
          <TextInput
            {...form.form.getInputProps(`annexes.c.places.${index}`)}
            aria-label={m.agreements_row_number({ label: m.agreements_f_place(), number: index + 1 })}
            lang={locale}
          />
        )}
      />
      <Suggestions
        suggestions={places.filter((place) => !rows.includes(place))}
        labelOf={(place) => place}
        onChoose={(place) => form.form.insertListItem('annexes.c.places', place)}
      />
      <Textarea
        {...form.input('annexes.c.transfers')}
        {...long}
        lang={locale}
        description={m.agreements_f_transfers_hint()}
      />
    </>
  );
}

/** Annex C: how the customer sees that it is so. */
export function AuditStep({ form, agreement: { locale } }: QuestionProps) {
  return (
    <>
      <Textarea {...form.input('annexes.c.audit')} {...long} lang={locale} />
      <Textarea {...form.input('annexes.c.subProcessorAudit')} {...long} lang={locale} />
    </>
  );
}

/** The choices of the body, and annex D. */
export function TermsStep({ form, agreement: { locale } }: QuestionProps) {
  return (
    <>
      <NumberField
        {...form.input('choices.breachNotificationHours')}
        description={m.agreements_f_hours_hint()}
        maw={280}
      />
      <Radio.Group {...form.input('choices.atEnd')}>
        <Stack gap="xs" mt={4}>
          <Radio value="delete" label={m.agreements_f_end_delete()} />
          <Radio value="return" label={m.agreements_f_end_return()} />
        </Stack>
      </Radio.Group>
      <TextInput {...form.input('mainAgreement')} lang={locale} description={m.agreements_f_main_hint()} />
      <Textarea {...form.input('annexes.d')} {...long} lang={locale} />
    </>
  );
}
