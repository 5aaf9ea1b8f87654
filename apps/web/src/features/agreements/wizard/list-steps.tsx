import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import * as m from '#messages';
import type { QuestionProps } from './question-props.js';
import { columnOf, numbered } from './row-labels.js';
import { RowsField } from './rows-field.js';
import { Suggestions } from './suggestions.js';
import { useSuggestions } from './use-suggestions.js';

/** Shown whole however long, and still one line to write: no break gets into the agreement. */
const wrapping = {
  autosize: true,
  minRows: 1,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  },
} as const;

/** Annex A: kinds of personal data, each with the article that protects it. */
export function DataStep({ form: { form }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.a.dataTypes';
  const rows = form.values.annexes.a.dataTypes;
  const { dataTypes } = useSuggestions(locale);
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
            <Textarea
              {...form.getInputProps(`${list}.${index}.name`)}
              {...columnOf(m.agreements_f_data_type(), index)}
              {...wrapping}
              lang={locale}
            />
            <NativeSelect
              {...form.getInputProps(`${list}.${index}.category`)}
              {...columnOf(m.agreements_f_category(), index)}
              data={categories}
            />
          </>
        )}
      />
      <Suggestions
        suggestions={dataTypes.filter(({ name }) => !rows.some((row) => row.name === name))}
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
  const { dataSubjects } = useSuggestions(locale);
  return (
    <>
      <RowsField
        title={m.agreements_f_subjects()}
        count={rows.length}
        onAdd={() => form.insertListItem(list, '')}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <Textarea
            {...form.getInputProps(`${list}.${index}`)}
            {...numbered(m.agreements_f_subject(), index)}
            {...wrapping}
            lang={locale}
          />
        )}
      />
      <Suggestions
        suggestions={dataSubjects.filter((name) => !rows.includes(name))}
        labelOf={(name) => name}
        onChoose={(name) => form.insertListItem(list, name)}
      />
    </>
  );
}

/** Annex C: how long each kind of data is kept. */
export function RetentionStep({ form: { form }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.c.retention';
  const rows = form.values.annexes.c.retention;
  const types = form.values.annexes.a.dataTypes;
  const { retention } = useSuggestions(locale);
  // Of the kinds that this agreement is about.
  const fitting = retention.filter(({ dataType }) => types.some(({ name }) => name === dataType));
  return (
    <>
      <RowsField
        title={m.agreements_f_retention()}
        count={rows.length}
        onAdd={() => form.insertListItem(list, { dataType: '', period: '' })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <Textarea
              {...form.getInputProps(`${list}.${index}.dataType`)}
              {...columnOf(m.agreements_f_retention_data(), index)}
              {...wrapping}
              lang={locale}
            />
            <Textarea
              {...form.getInputProps(`${list}.${index}.period`)}
              {...columnOf(m.agreements_f_retention_period(), index)}
              {...wrapping}
              lang={locale}
            />
          </>
        )}
      />
      <Suggestions
        suggestions={fitting.filter(({ dataType }) => !rows.some((row) => row.dataType === dataType))}
        labelOf={({ dataType, period }) => `${dataType}: ${period}`}
        onChoose={(suggestion) => form.insertListItem(list, suggestion)}
      />
    </>
  );
}

/** Annex C: the measures, and which version of them. */
export function SecurityStep({ form: { form, input }, agreement: { locale } }: QuestionProps) {
  const list = 'annexes.c.measures.items';
  const rows = form.values.annexes.c.measures.items;
  const { measures } = useSuggestions(locale);
  return (
    <>
      <RowsField
        title={m.agreements_f_measures()}
        count={rows.length}
        onAdd={() => form.insertListItem(list, { area: '', measure: '' })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <Textarea
              {...form.getInputProps(`${list}.${index}.area`)}
              {...columnOf(m.agreements_f_measure_area(), index)}
              {...wrapping}
              lang={locale}
            />
            <Textarea
              {...form.getInputProps(`${list}.${index}.measure`)}
              {...columnOf(m.agreements_f_measure(), index)}
              autosize
              minRows={1}
              lang={locale}
            />
          </>
        )}
      />
      <Suggestions
        suggestions={measures.filter(({ measure }) => !rows.some((row) => row.measure === measure))}
        labelOf={({ area, measure }) => `${area}: ${measure}`}
        onChoose={(suggestion) => form.insertListItem(list, suggestion)}
      />
      <TextInput {...input('annexes.c.measures.version')} maw={280} />
    </>
  );
}
