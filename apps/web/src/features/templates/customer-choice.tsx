import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import {
  staffCustomersListOptions,
  staffCustomersReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';

interface CustomerChoiceProps {
  tenantId: string | undefined;
  onChoose: (tenantId: string | undefined) => void;
  label?: string;
  placeholder?: string;
}

/** A customer found by name; cleared, none. */
export function CustomerChoice({ tenantId, onChoose, label, placeholder }: CustomerChoiceProps) {
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 300);
  const found = useQuery({
    ...staffCustomersListOptions({ query: { ...(wanted === '' ? {} : { search: wanted }), status: 'active' } }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    ...staffCustomersReadOptions({ path: { id: tenantId ?? '' } }),
    enabled: tenantId !== undefined,
  });
  const named = new Map((found.data?.items ?? []).map(({ id, name }) => [id, name]));
  if (tenantId !== undefined && chosen.data) named.set(tenantId, chosen.data.name);
  return (
    <Select
      label={label ?? m.templates_customer()}
      placeholder={placeholder ?? m.templates_customer_sample()}
      nothingFoundMessage={m.templates_customer_none()}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': m.templates_customer_clear() }}
      w={320}
      maw="100%"
      data={[...named].map(([value, name]) => ({ value, label: name }))}
      value={tenantId ?? null}
      onSearchChange={setText}
      onChange={(value) => onChoose(value ?? undefined)}
    />
  );
}
