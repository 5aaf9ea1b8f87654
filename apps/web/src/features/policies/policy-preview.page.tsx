import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import { staffPoliciesPreviewOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { PageProblem } from '../../app/fallback-pages.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { LegalDocument } from '../agreements/legal-document.js';

/** The saved text as the public would read it, in either language. */
export function PolicyPreviewPage() {
  const from = '/staff/policies/$slug/preview';
  const { slug } = useParams({ from });
  const { locale } = useSearch({ from });
  const preview = useQuery({ ...staffPoliciesPreviewOptions({ path: { slug }, query: { locale } }), staleTime: 0 });
  const problem = preview.error && !preview.data ? asProblem(preview.error) : null;
  if (problem?.isNowhere) return <PageProblem error={problem} reset={() => void preview.refetch()} />;
  return (
    <Page
      title={preview.data?.title ?? m.policies_preview()}
      crumbs={[
        { label: m.policies_title(), to: '/staff/policies' },
        { label: slug, to: `/staff/policies/${slug}` },
      ]}
      lead={m.policies_preview_lead()}
    >
      <Group gap="md">
        <Link to={from} params={{ slug }} search={{ locale: 'da' }}>
          {m.common_locale_da()}
        </Link>
        <Link to={from} params={{ slug }} search={{ locale: 'en' }}>
          {m.common_locale_en()}
        </Link>
      </Group>
      {problem?.code === 'invalid' ? (
        <Callout tone="warning" title={m.policies_faults()}>
          <p>{m.policies_preview_faults()}</p>
        </Callout>
      ) : (
        <LegalDocument query={preview} locale={locale} />
      )}
    </Page>
  );
}
