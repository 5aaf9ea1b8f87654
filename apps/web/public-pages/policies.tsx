import * as m from '#messages';
import { formatDay } from './kit/dates.js';
import { publicAddress } from './kit/addresses.js';
import { ContactLink } from './kit/contact-link.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';
import { TaskList } from './kit/task-list.js';

export type PublishedPolicy = {
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  /** ISO 8601. */
  readonly inForceFrom: string;
};

export type PoliciesPageProps = { readonly page: PageContext; readonly policies: readonly PublishedPolicy[] };

/** `/policies`: the version in force of each. */
export function PoliciesPage({ page, policies }: PoliciesPageProps) {
  const { locale } = page;
  const tasks = policies.map(({ slug, title, version, inForceFrom }) => ({
    href: `/policies/${encodeURIComponent(slug)}`,
    icon: 'document' as const,
    title,
    text: m.public_policies_version({ version, day: formatDay(inForceFrom, locale) }, { locale }),
  }));
  const hasPrivacy = tasks.some(({ href }) => href === publicAddress.privacy);
  return (
    <Layout page={page} title={m.public_policies_title({}, { locale })}>
      <h1>{m.public_policies_title({}, { locale })}</h1>
      {hasPrivacy ? null : (
        <p>
          <Sentence of={(email) => m.public_policies_no_privacy({ email }, { locale })}>
            <ContactLink />
          </Sentence>
        </p>
      )}
      {tasks.length === 0 ? (
        <p>{m.public_policies_none({}, { locale })}</p>
      ) : (
        <>
          <p className="lead">{m.public_policies_lead({}, { locale })}</p>
          <TaskList tasks={tasks} />
        </>
      )}
    </Layout>
  );
}
