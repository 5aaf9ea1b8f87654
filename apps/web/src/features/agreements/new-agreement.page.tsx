import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { getLocale } from '#locale';
import {
  staffCustomersListOptions,
  staffCustomersReadOptions,
  staffServicesListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffAgreementsDraft } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { serviceName } from '../customers/service-name.js';
import { RowList } from '../../ui/row-list.js';
import { useAgreementDeed, useAgreementRefresh } from './agreement-queries.js';
import { type Bound, InForce } from './in-force-warning.js';
import { WordingChoice } from './wording-choice.js';
import classes from './new-agreement.module.css';

interface Choice {
  id: string;
  name: string;
  registrationNumber: string;
  /** Codes. */
  services: string[];
}

/** Who the agreement is with; choosing makes the draft and goes on to its annexes. */
export function NewAgreementPage() {
  const { customer, template } = useSearch({ from: '/staff/agreements/new' });
  return (
    <Page
      title={m.agreements_new()}
      lead={m.agreements_new_lead()}
      crumbs={[{ label: m.agreements_title(), to: '/staff/agreements' }]}
    >
      <WordingChoice templateId={template} />
      <Section title={m.agreements_customer()}>
        {customer === undefined ? <Search /> : <Named tenantId={customer} />}
      </Section>
    </Page>
  );
}

/** The customer that the link here named. */
function Named({ tenantId }: { tenantId: string }) {
  const { data, error, refetch } = useQuery(staffCustomersReadOptions({ path: { id: tenantId } }));
  if (error) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return null;
  return <Choices found={[{ ...data, services: data.services.map((service) => serviceName(service, getLocale())) }]} />;
}

function Search() {
  const { q } = useSearch({ from: '/staff/agreements/new' });
  const navigate = useNavigate();
  const [text, setText] = useState(q ?? '');
  const ask = useDebouncedCallback((wanted: string) => {
    void navigate({ to: '.', search: (now) => ({ ...now, q: wanted.trim() || undefined }), replace: true });
  }, 300);
  const query = useQuery({
    ...staffCustomersListOptions({ query: { search: q, status: 'active' } }),
    placeholderData: keepPreviousData,
  });
  const services = useQuery(staffServicesListOptions()).data?.items ?? [];
  const names = new Map(services.map((service) => [service.code, serviceName(service, getLocale())]));
  const named = (customer: Choice) => ({
    ...customer,
    services: customer.services.flatMap((code) => names.get(code) ?? []),
  });
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        label={m.agreements_new_search()}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={420}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
      {query.error ? <ProblemAlert problem={asProblem(query.error)} onRetry={() => void query.refetch()} /> : null}
      {query.data ? <Choices found={query.data.items.map(named)} /> : null}
    </div>
  );
}

function Choices({ found }: { found: readonly Choice[] }) {
  const names = useServiceNames();
  const { deed, chosen, bound, choose, draft } = useDrafting();
  if (found.length === 0)
    return (
      <EmptyState
        icon={IconBuilding}
        title={m.agreements_new_none_title()}
        text={m.agreements_new_none_text()}
        action={
          <Button component={Link} to="/staff/customers/new" variant="default">
            {m.customers_add()}
          </Button>
        }
      />
    );
  return (
    <>
      {deed.error ? <ProblemAlert problem={deed.error} /> : null}
      {bound ? <InForce bound={bound} isPending={deed.isPending} onDraft={draft} /> : null}
      <RowList
        rows={found.map(({ id, name, registrationNumber, services }) => ({
          id,
          name,
          note: [registrationNumber, ...services.map((code) => names.get(code) ?? code)].join(' · '),
          action: (
            <Button
              variant="default"
              aria-label={m.agreements_new_choose_for({ customer: name })}
              loading={deed.isPending && chosen === id}
              disabled={deed.isPending}
              onClick={() => void choose(id)}
            >
              {m.agreements_new_choose()}
            </Button>
          ),
        }))}
      />
    </>
  );
}

/** Drafts for the customer chosen; one with an agreement in force is told so first. */
function useDrafting() {
  const { template } = useSearch({ from: '/staff/agreements/new' });
  const client = useQueryClient();
  const refresh = useAgreementRefresh();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [bound, setBound] = useState<Bound | null>(null);
  const deed = useAgreementDeed(
    ({ tenantId, revises }: { tenantId: string; revises?: string }) =>
      staffAgreementsDraft({
        path: { tenantId },
        body: { ...(template !== undefined && { templateId: template }), ...(revises !== undefined && { revises }) },
      }),
    async ({ data }) => {
      await refresh(data.id, data);
      await navigate({ to: '/staff/agreements/$id/annexes', params: { id: data.id }, search: { step: 'purpose' } });
    },
  );
  const choose = async (tenantId: string) => {
    setChosen(tenantId);
    // Not known for sure is no reason to keep anyone from drafting: the server says then what is wrong.
    const customer = await client
      .query({ ...staffCustomersReadOptions({ path: { id: tenantId } }), staleTime: 0 })
      .catch(() => null);
    const agreement = customer?.agreement ?? null;
    setBound(customer && agreement ? { tenantId, customer: customer.name, agreement } : null);
    if (!agreement) deed.run({ tenantId });
  };
  return { deed, chosen, bound, choose, draft: deed.run };
}

/** By code, in the reader's language. */
function useServiceNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(staffServicesListOptions());
  const isDanish = getLocale() === 'da';
  return new Map(data?.items.map(({ code, nameDa, nameEn }) => [code, isDanish ? nameDa : nameEn]));
}
