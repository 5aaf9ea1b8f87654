import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import * as m from '#messages';
import { staffTemplatesPlaceholdersOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { inserted, snippetOf } from './insert-text.js';
import type { LastField } from './part-fields.js';
import type { Placeholder } from './staff-template.js';
import classes from './templates.module.css';
import type { WordingState } from './use-wording.js';
import { partOf, withPart } from './wording.js';

const keyOf = ({ path, list }: Placeholder): string => (list === null ? path : `${list}:${path}`);

/** Every field that an agreement has, explained; choosing one writes it where the cursor was last. */
export function PlaceholderPicker({
  state,
  lastField,
}: {
  state: WordingState;
  lastField: RefObject<LastField | null>;
}) {
  const { data } = useQuery({ ...staffTemplatesPlaceholdersOptions(), staleTime: Infinity });
  const [hint, setHint] = useState('');
  const placeholders = new Map((data?.items ?? []).map((item) => [keyOf(item), item]));
  const insert = (placeholder: Placeholder) => {
    const target = lastField.current;
    if (!target) {
      setHint(m.templates_insert_where());
      return;
    }
    const { field, language, part } = target;
    const marked = { start: field.selectionStart, end: field.selectionEnd };
    const source = partOf(state.wording, language, part)?.source ?? '';
    const { text, cursor } = inserted(source, marked, snippetOf(placeholder));
    state.change(withPart(state.wording, language, part, { source: text }));
    setHint('');
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(cursor, cursor);
    });
  };
  return (
    <Select
      label={m.templates_insert()}
      description={m.templates_insert_hint()}
      error={hint || undefined}
      placeholder={m.templates_insert_search()}
      nothingFoundMessage={m.templates_insert_none()}
      searchable
      value={null}
      maw={560}
      data={[...placeholders].map(([value, { explanation, path, list }]) => ({
        value,
        label: list === null ? `${explanation} (${path})` : m.templates_insert_within({ explanation, path, list }),
      }))}
      renderOption={({ option }) => {
        const placeholder = placeholders.get(option.value);
        if (!placeholder) return option.label;
        const { path, list, explanation } = placeholder;
        return (
          <span className={classes.option}>
            <span>{explanation}</span>
            <code className={classes.code}>{`{{${path}}}`}</code>
            {list === null ? null : <span className={classes.note}>{m.templates_insert_in({ list })}</span>}
          </span>
        );
      }}
      onChange={(value) => {
        const placeholder = value === null ? undefined : placeholders.get(value);
        if (placeholder) insert(placeholder);
      }}
    />
  );
}
