import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffPoliciesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { formatDate } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { DiscardDraft } from './discard-draft.js';
import { PolicyEditor } from './policy-editor.js';
import { faultText } from './policy-faults.js';
import { PublishPolicy } from './publish-policy.js';
import type { StaffPolicy } from './staff-policy.js';

const titleIn = (source: string) => /^title: (.+)$/m.exec(source)?.[1]?.trim();

function leadOf({ text, versions }: StaffPolicy): string {
  if (text.revision > 0) return m.policies_lead_draft();
  return versions.length > 0 ? m.policies_lead_published() : m.policies_lead_own();
}

/** One document: written in both languages side by side, looked at, then published for good. */
export function PolicyPage() {
  const { slug } = useParams({ from: '/staff/policies/$slug' });
  const { data: policy } = useSuspenseQuery(staffPoliciesReadOptions({ path: { slug } }));
  const mayWrite = useStaffRole('owner', 'compliance');
  const isDraft = policy.text.revision > 0;
  return (
    <Page
      title={titleIn(policy.text[getLocale()]) ?? slug}
      crumbs={[{ label: m.policies_title(), to: '/staff/policies' }]}
      lead={leadOf(policy)}
      action={
        mayWrite && isDraft ? (
          <Group gap="xs">
            {policy.faults.length === 0 ? <PublishPolicy policy={policy} /> : null}
            <DiscardDraft policy={policy} />
          </Group>
        ) : undefined
      }
    >
      {policy.outdated ? (
        <Callout tone="warning" title={m.policies_outdated_title()}>
          {isDraft ? null : <p>{m.policies_outdated_text()}</p>}
        </Callout>
      ) : null}
      {policy.faults.length > 0 ? <Faults faults={policy.faults} /> : null}
      <PolicyEditor key={policy.text.revision} policy={policy} mayWrite={mayWrite} />
      {policy.versions.length > 0 ? <Versions policy={policy} /> : null}
    </Page>
  );
}

function Faults({ faults }: { faults: StaffPolicy['faults'] }) {
  return (
    <Callout tone="warning" title={m.policies_faults()}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.locale} ${fault.message}`}>{faultText(fault)}</li>
        ))}
      </ul>
    </Callout>
  );
}

function Versions({ policy: { slug, versions } }: { policy: StaffPolicy }) {
  return (
    <Section title={m.policies_versions()}>
      <ul>
        {versions.map(({ version, publishedAt }) => (
          <li key={version}>
            <a href={`/policies/${slug}/v/${String(version)}`}>
              {m.policies_version_of({ version: String(version), day: formatDate(publishedAt) })}
            </a>
          </li>
        ))}
      </ul>
      <a href={`/policies/${slug}/history`}>{m.policies_history()}</a>
    </Section>
  );
}
