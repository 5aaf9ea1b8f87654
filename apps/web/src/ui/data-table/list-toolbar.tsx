import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ChangeEvent, useEffect, useState } from 'react';
import * as m from '#messages';
import classes from './list-toolbar.module.css';
import type { ListState } from './use-list-state.js';

export interface ListFilter {
  /** Its name in the address and in the API's query. */
  key: string;
  label: string;
  /** What there is to choose from; a calendar day where left out. */
  options?: readonly { value: string; label: string }[];
}

interface ListToolbarProps {
  list: ListState;
  searchLabel: string | undefined;
  filters: readonly ListFilter[];
  /** On cards there are no heads to sort by; the choice stands here instead. */
  sorts: readonly { value: string; label: string }[];
}

/** Search, filters and, where there are no column heads, the order. */
export function ListToolbar({ list, searchLabel, filters, sorts }: ListToolbarProps) {
  if (searchLabel === undefined && filters.length === 0 && sorts.length === 0) return null;
  return (
    <search className={classes.toolbar}>
      {searchLabel === undefined ? null : <SearchField list={list} label={searchLabel} />}
      {filters.map(({ key, label, options }) => {
        const field = {
          label,
          value: list.search[key] ?? '',
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
            list.narrow({ [key]: event.currentTarget.value || undefined }),
        };
        if (!options) return <TextInput key={key} type="date" {...field} />;
        return <NativeSelect key={key} data={[{ value: '', label: m.common_filter_all() }, ...options]} {...field} />;
      })}
      {sorts.length === 0 ? null : (
        <NativeSelect
          label={m.common_sort_by()}
          value={list.search.sort ?? ''}
          onChange={(event) => list.narrow({ sort: event.currentTarget.value || undefined })}
          data={[{ value: '', label: m.common_sort_default() }, ...sorts]}
        />
      )}
    </search>
  );
}

function SearchField({ list, label }: { list: ListState; label: string }) {
  const [text, setText] = useState(list.search.q ?? '');
  const { q } = list.search;
  useEffect(() => {
    if (q === undefined) setText('');
  }, [q]);
  const ask = useDebouncedCallback((q: string) => list.narrow({ q: q.trim() || undefined }), 300);
  return (
    <TextInput
      type="search"
      label={label}
      className={classes.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}
