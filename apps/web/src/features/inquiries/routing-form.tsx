import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { inboxChoicesOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { inboxRoute } from '../../../generated/api/sdk.gen.js';
import type { InboxReadResponse } from '../../../generated/api/types.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import { reasonWord, type VendorRole } from './inquiry-words.js';
import classes from './routing-form.module.css';

type Suggestion = InboxReadResponse['suggestions'][number];
type Customer = Suggestion['customer'];

interface RoutingFormProps {
  id: string;
  role: VendorRole;
  suggestions: readonly Suggestion[];
}

/** Whose it is: suggestions with every reason for them, a search, and what was chosen; then one press that can't be undone. */
export function RoutingForm({ id, role, suggestions }: RoutingFormProps) {
  const [chosen, setChosen] = useState<readonly Customer[]>([]);
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const route = useMutation({
    mutationFn: () => inboxRoute({ path: { id }, body: { tenantIds: chosen.map((customer) => customer.id) } }),
    onSuccess: async () => {
      notifyDone(m.inquiries_route_done());
      await navigate({ to: '/staff/inbox' });
      await queries.invalidateQueries();
    },
  });
  const choose = (customer: Customer) =>
    setChosen((before) => (before.some((one) => one.id === customer.id) ? before : [...before, customer]));
  const isOurs = role === 'controller';
  const [only] = chosen;
  const label = () => {
    if (isOurs) return m.inquiries_route_submit_house();
    if (!only) return m.inquiries_route_title();
    return chosen.length === 1
      ? m.inquiries_route_submit_one({ name: only.name })
      : m.inquiries_route_submit({ count: chosen.length });
  };
  return (
    <Stack gap="lg">
      {isOurs ? null : (
        <>
          <Suggestions
            suggestions={suggestions.filter(({ customer }) => customer.kind === 'customer')}
            onChoose={choose}
          />
          <CustomerSearch onChoose={choose} />
          <Chosen
            customers={chosen}
            onRemove={(gone) => setChosen((before) => before.filter((customer) => customer.id !== gone))}
          />
        </>
      )}
      <div>
        <Button disabled={!isOurs && chosen.length === 0} onClick={() => setAsking(true)}>
          {label()}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={m.inquiries_route_title()}
        confirm={label()}
        onConfirm={() => route.mutate()}
        isPending={route.isPending}
        error={route.error}
      >
        {m.inquiries_route_confirm()}
      </ConfirmDialog>
    </Stack>
  );
}

function CustomerRow({ customer, why, onChoose }: { customer: Customer; why?: string; onChoose: () => void }) {
  return (
    <li className={classes.row}>
      <span>
        <strong>{customer.name}</strong>
        <span className={classes.why}>{why ?? customer.registrationNumber}</span>
      </span>
      <Button variant="default" onClick={onChoose} aria-label={`${m.inquiries_route_choose()} ${customer.name}`}>
        {m.inquiries_route_choose()}
      </Button>
    </li>
  );
}

interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  onChoose: (customer: Customer) => void;
}

function Suggestions({ suggestions, onChoose }: SuggestionsProps) {
  if (suggestions.length === 0) return <p>{m.inquiries_route_none()}</p>;
  return (
    <div>
      <h3>{m.inquiries_route_suggestions()}</h3>
      <ul className={classes.list}>
        {suggestions.map(({ customer, reasons }) => (
          <CustomerRow
            key={customer.id}
            customer={customer}
            why={reasons.map((reason) => reasonWord[reason]()).join(' · ')}
            onChoose={() => onChoose(customer)}
          />
        ))}
      </ul>
    </div>
  );
}

function CustomerSearch({ onChoose }: { onChoose: (customer: Customer) => void }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 300);
  const found = useQuery({ ...inboxChoicesOptions({ query: { q } }), enabled: q.length > 1 });
  return (
    <div>
      <TextInput
        type="search"
        label={m.inquiries_route_search()}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={classes.list}>
        {q.length > 1
          ? found.data?.items.map((customer) => (
              <CustomerRow
                key={customer.id}
                customer={customer}
                onChoose={() => {
                  setText('');
                  onChoose(customer);
                }}
              />
            ))
          : null}
      </ul>
    </div>
  );
}

function Chosen({ customers, onRemove }: { customers: readonly Customer[]; onRemove: (id: string) => void }) {
  if (customers.length === 0) return null;
  return (
    <div>
      <h3>{m.inquiries_route_chosen()}</h3>
      <Group gap="xs">
        {customers.map(({ id, name }) => (
          <Button
            key={id}
            variant="light"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={m.inquiries_route_remove({ name })}
            onClick={() => onRemove(id)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </div>
  );
}
