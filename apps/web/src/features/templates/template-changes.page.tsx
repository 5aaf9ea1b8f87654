import { Group, NativeSelect, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffTemplatesListOptions,
  staffTemplatesReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { ClauseChanges } from '../../ui/clause-changes.js';
import { formatDate } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { CustomerChoice } from './customer-choice.js';
import { LANGUAGES, languageName, templateProblems, versionName, type StaffTemplate } from './staff-template.js';
import { useChanges, type Compared } from './use-changes.js';

const FROM = '/staff/templates/$id/changes';

/** What differs between two versions, or between what a customer signed last and a version. */
export function TemplateChangesPage() {
  const { id } = useParams({ from: FROM });
  const { from, to, language = 'da', tenantId } = useSearch({ from: FROM });
  const navigate = useNavigate();
  const { data: template } = useSuspenseQuery(staffTemplatesReadOptions({ path: { id } }));
  const choices = useSources(template);
  const newest = template.versions[0]?.number ?? 1;
  // What somebody signed is compared with what can be signed.
  const wanted = to ?? (template.draft ? 'draft' : newest);
  const until = tenantId !== undefined && wanted === 'draft' ? newest : wanted;
  const since = from ?? olderThan(template, until) ?? choices[0]?.value;
  const show = (search: Partial<Pick<Compared, 'language' | 'tenantId'> & { from: string; to: 'draft' | number }>) =>
    void navigate({ from: FROM, search: (now) => ({ ...now, ...search }), replace: true });
  return (
    <Page
      title={m.templates_changes_title({ name: template.name })}
      crumbs={[
        { label: m.templates_title(), to: '/staff/templates' },
        { label: template.name, to: `/staff/templates/${id}` },
      ]}
      lead={m.templates_changes_lead()}
    >
      <Section title={m.templates_changes_what()}>
        <Group align="flex-end" gap="md">
          {tenantId === undefined ? (
            <NativeSelect
              label={m.templates_changes_from()}
              data={choices}
              value={since ?? ''}
              onChange={(event) => show({ from: event.currentTarget.value })}
            />
          ) : null}
          <NativeSelect
            label={m.templates_changes_to()}
            data={targetsOf(template, tenantId !== undefined)}
            value={String(until)}
            onChange={({ currentTarget: { value } }) => show({ to: value === 'draft' ? value : Number(value) })}
          />
          <CustomerChoice
            tenantId={tenantId}
            label={m.templates_changes_customer()}
            placeholder={m.templates_changes_no_customer()}
            onChoose={(wanted) => show({ tenantId: wanted })}
          />
          {tenantId === undefined ? (
            <SegmentedControl
              aria-label={m.common_language()}
              data={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
              value={language}
              onChange={(value) => show({ language: value === 'en' ? 'en' : 'da' })}
            />
          ) : null}
        </Group>
      </Section>
      <Section title={m.templates_changes_found()}>
        <Found compared={{ id, since, to: until, language, tenantId }} />
      </Section>
    </Page>
  );
}

function Found({ compared }: { compared: Compared }) {
  const changes = useChanges(compared);
  if (changes.error) {
    const problem = asProblem(changes.error).say(templateProblems());
    if (problem.status === 404) return <p>{m.templates_changes_none_signed()}</p>;
    return <ProblemAlert problem={problem} onRetry={() => void changes.refetch()} />;
  }
  if (!changes.data)
    return <Skeleton height={300} radius="md" role="status" aria-label={m.templates_changes_found()} />;
  const { clauses, locale, signed } = changes.data;
  return (
    <>
      {signed ? (
        <p>
          {m.templates_changes_signed({
            reference: signed.reference,
            version: String(signed.version),
            day: formatDate(signed.signedAt),
          })}
        </p>
      ) : null}
      {clauses.length === 0 ? (
        <p>{m.templates_changes_none()}</p>
      ) : (
        <>
          <p>{m.templates_changes_count({ count: clauses.length })}</p>
          <ClauseChanges clauses={clauses} language={locale} />
        </>
      )}
    </>
  );
}

/** The version before, of the same template. */
function olderThan({ versions }: StaffTemplate, to: 'draft' | number): string | undefined {
  return (to === 'draft' ? versions[0] : versions.find(({ number }) => number < to))?.id;
}

function targetsOf({ versions, draft }: StaffTemplate, isSigned: boolean) {
  return [
    ...(draft && !isSigned ? [{ value: 'draft', label: m.templates_draft() }] : []),
    ...versions.map((version) => ({ value: String(version.number), label: versionName(version) })),
  ];
}

/** All versions of this template, and what is current of the others. */
function useSources({ id, versions }: StaffTemplate) {
  const { data } = useQuery(staffTemplatesListOptions());
  const others = (data?.items ?? []).filter((template) => template.id !== id);
  return [
    ...versions.map((version) => ({ value: version.id, label: versionName(version) })),
    ...others.flatMap(({ name, current }) =>
      current ? [{ value: current.id, label: `${name}, ${versionName(current)}` }] : [],
    ),
  ];
}
