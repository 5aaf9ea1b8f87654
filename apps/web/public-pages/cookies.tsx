import * as m from '#messages';
import { DataTable } from './kit/data-table.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext, PageLocale } from './kit/page-context.js';

export type NecessaryCookie = {
  readonly name: string;
  readonly purpose: 'session' | 'form' | 'language';
  readonly lasts: 'until-closed' | { readonly hours: number } | { readonly days: number };
};

function purposeText(purpose: NecessaryCookie['purpose'], locale: PageLocale): string {
  switch (purpose) {
    case 'session':
      return m.public_cookies_session({}, { locale });
    case 'form':
      return m.public_cookies_form({}, { locale });
    case 'language':
      return m.public_cookies_language({}, { locale });
  }
}

function lastsText(lasts: NecessaryCookie['lasts'], locale: PageLocale): string {
  if (lasts === 'until-closed') return m.public_cookies_until_closed({}, { locale });
  return 'hours' in lasts
    ? m.public_cookies_hours({ hours: lasts.hours }, { locale })
    : m.public_cookies_days({ days: lasts.days }, { locale });
}

export type CookiesPageProps = { readonly page: PageContext; readonly cookies: readonly NecessaryCookie[] };

/** `/cookies`: each cookie the portal sets, all of them strictly necessary, so there is nothing to consent to. */
export function CookiesPage({ page, cookies }: CookiesPageProps) {
  const { locale } = page;
  return (
    <Layout page={page} title={m.public_cookies_title({}, { locale })}>
      <h1>{m.public_cookies_title({}, { locale })}</h1>
      <p className="lead">{m.public_cookies_lead({}, { locale })}</p>
      <Notice tone="success" title={m.public_cookies_none_title({}, { locale })}>
        <p>{m.public_cookies_none_text({}, { locale })}</p>
      </Notice>
      <DataTable
        caption={m.public_cookies_table({}, { locale })}
        rows={cookies}
        keyOf={({ name }) => name}
        columns={[
          { label: m.public_cookies_name({}, { locale }), cell: ({ name }) => <span className="code">{name}</span> },
          { label: m.public_cookies_purpose({}, { locale }), cell: ({ purpose }) => purposeText(purpose, locale) },
          { label: m.public_cookies_lasts({}, { locale }), cell: ({ lasts }) => lastsText(lasts, locale) },
        ]}
      />
      <h2>{m.public_cookies_delete({}, { locale })}</h2>
      <p>{m.public_cookies_delete_text({}, { locale })}</p>
    </Layout>
  );
}
