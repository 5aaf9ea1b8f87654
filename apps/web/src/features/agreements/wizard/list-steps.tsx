import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import * as m from '#messages';
import type { QuestionProps } from './question-props.js';
import { dataSuggestions, subjectSuggestions } from './often-used.js';
import { RowsField } from './rows-field.js';
import { Suggestions } from './suggestions.js';

const numbered = (label: string, index: number) => ({
  'aria-label': m.agreements_row_number({ label, number: index + 1 }),
});

/** Annex A: kinds of personal data, each with the article that protects it. */
export function DataStep({ form: { form }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.a.dataTypes';
  const rows = form.values.annexes.a.dataTypes;
  const categories = [
    { value: 'ordinary', label: m.agreements_f_category_ordinary() },
    { value: 'special', label: m.agreements_f_category_special() },
    { value: 'criminal', label: m.agreements_f_category_criminal() },
    { value: 'cpr', label: m.agreements_f_category_cpr() },
  ];
  return (
    <>
      <RowsField
        title={m.agreements_f_data_types()}
        count={rows.length}
        onAdd={() => form.insertListItem(list, { name: '', category: 'ordinary' })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <TextInput
              {...form.getInputProps(`${list}.${index}.name`)}
              {...numbered(m.agreements_f_data_type(), index)}
              lang={locale}
            />
            <NativeSelect
              {...form.getInputProps(`${list}.${index}.category`)}
              {...numbered(m.agreements_f_category(), index)}
              data={categories}
            />
          </>
        )}
      />
      <Suggestions
        suggestions={dataSuggestions(locale).filter(({ name }) => !rows.some((row) => row.name === name))}
        labelOf={({ name }) => name}
        onChoose={(suggestion) => form.insertListItem(list, suggestion)}
      />
    </>
  );
}

/** Annex A: whom the data are about. */
export function SubjectsStep({ form: { form }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.a.dataSubjects';
  const rows = form.values.annexes.a.dataSubjects;
  return (
    <>
      <RowsField
        title={m.agreements_f_subjects()}
        count={rows.length}
        onAdd={() => form.insertListItem(list, '')}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <TextInput
            {...form.getInputProps(`${list}.${index}`)}
            {...numbered(m.agreements_f_subject(), index)}
            lang={locale}
          />
        )}
      />
      <Suggestions
        suggestions={subjectSuggestions(locale).filter((name) => !rows.includes(name))}
        labelOf={(name) => name}
        onChoose={(name) => form.insertListItem(list, name)}
      />
    </>
  );
}

/** Annexes A and C: how long the processing lasts, and how long data are kept. */
export function DurationStep({ form: { form, input }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.c.retention';
  return (
    <>
      <Textarea {...input('annexes.a.duration')} autosize minRows={3} lang={locale} />
      <RowsField
        title={m.agreements_f_retention()}
        count={form.values.annexes.c.retention.length}
        onAdd={() => form.insertListItem(list, { dataType: '', period: '' })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <TextInput
              {...form.getInputProps(`${list}.${index}.dataType`)}
              {...numbered(m.agreements_f_retention_data(), index)}
              lang={locale}
            />
            <TextInput
              {...form.getInputProps(`${list}.${index}.period`)}
              {...numbered(m.agreements_f_retention_period(), index)}
              lang={locale}
            />
          </>
        )}
      />
    </>
  );
}

/** Annex C: the measures, and which version of them. */
export function SecurityStep({ form: { form, input }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.c.measures.items';
  return (
    <>
      <RowsField
        title={m.agreements_f_measures()}
        count={form.values.annexes.c.measures.items.length}
        onAdd={() => form.insertListItem(list, { area: '', measure: '' })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <TextInput
              {...form.getInputProps(`${list}.${index}.area`)}
              {...numbered(m.agreements_f_measure_area(), index)}
              lang={locale}
            />
            <Textarea
              {...form.getInputProps(`${list}.${index}.measure`)}
              {...numbered(m.agreements_f_measure(), index)}
              autosize
              minRows={1}
              lang={locale}
            />
          </>
        )}
      />
      <TextInput {...input('annexes.c.measures.version')} maw={280} />
    </>
  );
}
