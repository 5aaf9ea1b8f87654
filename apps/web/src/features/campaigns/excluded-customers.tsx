import { Button, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import * as m from '#messages';
import { staffCustomersReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { RowList } from '../../ui/row-list.js';
import { CustomerChoice } from '../templates/customer-choice.js';

interface ExcludedCustomersProps {
  excluded: readonly string[];
  onChange: (excluded: string[]) => void;
}

/** Customers that get nothing, whatever the rest of the choice says. */
export function ExcludedCustomers({ excluded, onChange }: ExcludedCustomersProps) {
  const found = useQueries({ queries: excluded.map((id) => staffCustomersReadOptions({ path: { id } })) });
  return (
    <Stack gap="md">
      <CustomerChoice
        key={excluded.length}
        tenantId={undefined}
        label={m.campaigns_excluded_find()}
        placeholder=""
        onChoose={(id) => {
          if (id !== undefined && !excluded.includes(id)) onChange([...excluded, id]);
        }}
      />
      {excluded.length === 0 ? <Text c="dimmed">{m.campaigns_excluded_none()}</Text> : null}
      <RowList
        rows={excluded.map((id, index) => {
          const customer = found[index]?.data;
          const name = customer?.name ?? '…';
          return {
            ...{ id, name },
            note: customer?.registrationNumber ?? '',
            action: (
              <Button
                variant="default"
                aria-label={m.campaigns_include_one({ customer: name })}
                onClick={() => onChange(excluded.filter((other) => other !== id))}
              >
                {m.campaigns_include()}
              </Button>
            ),
          };
        })}
      />
    </Stack>
  );
}
