import { Group, SegmentedControl } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffTemplatesVersionOptions,
  templatePreviewsVersionOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { Facts } from '../../ui/facts.js';
import { FileDownload } from '../../ui/file-download.js';
import { formatDateTime } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Checksum } from '../agreements/checksum.js';
import { LegalDocument } from '../agreements/legal-document.js';
import { CustomerChoice } from './customer-choice.js';
import { PartHashes } from './part-hashes.js';
import { changeName, explanationOf, LANGUAGES, languageName } from './staff-template.js';

/** A published version as it will always be: what it says, why it came, and the hashes that prove it. */
export function TemplateVersionPage() {
  const from = '/staff/templates/$id/versions/$number';
  const { id, number } = useParams({ from });
  const { language = 'da', tenantId } = useSearch({ from });
  const navigate = useNavigate();
  const { data: version } = useSuspenseQuery(staffTemplatesVersionOptions({ path: { id, number: Number(number) } }));
  const query = { locale: language, ...(tenantId === undefined ? {} : { tenantId }) };
  const document = useQuery(templatePreviewsVersionOptions({ path: { id, number: Number(number) }, query }));
  const search = new URLSearchParams(query);
  const { template, state, publishedAt, retiredAt, publishedBy } = version;
  return (
    <Page
      title={m.templates_version_title({ name: template.name, number })}
      crumbs={[
        { label: m.templates_title(), to: '/staff/templates' },
        { label: template.name, to: `/staff/templates/${id}` },
      ]}
      status={
        <StatusBadge tone={state === 'published' ? 'success' : 'neutral'}>
          {state === 'published' ? m.templates_state_published() : m.templates_state_retired()}
        </StatusBadge>
      }
      lead={explanationOf(version)}
    >
      <Section title={m.templates_version_facts()}>
        <Facts
          facts={[
            { name: m.templates_change(), value: changeName(version.change) },
            { name: m.templates_published_at(), value: formatDateTime(publishedAt) },
            { name: m.templates_published_by_label(), value: publishedBy ?? m.templates_published_by_portal() },
            ...(retiredAt === null ? [] : [{ name: m.templates_retired_at(), value: formatDateTime(retiredAt) }]),
          ]}
        />
        <Checksum label={m.templates_content_hash()} value={version.contentHash} />
        <PartHashes version={version} />
      </Section>
      <Section title={m.templates_version_text()}>
        <Group align="flex-end" gap="md">
          <SegmentedControl
            aria-label={m.common_language()}
            data={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
            value={language}
            onChange={(value) =>
              void navigate({
                from,
                search: (now) => ({ ...now, language: value === 'en' ? 'en' : 'da' }),
                replace: true,
              })
            }
          />
          <CustomerChoice
            tenantId={tenantId}
            onChoose={(wanted) =>
              void navigate({ from, search: (now) => ({ ...now, tenantId: wanted }), replace: true })
            }
          />
          <FileDownload
            href={`/api/staff/agreement-templates/${id}/versions/${number}/document.pdf?${search.toString()}`}
            name={m.templates_preview_pdf()}
            format="PDF"
          />
        </Group>
      </Section>
      <LegalDocument query={document} locale={language} />
    </Page>
  );
}
