import * as m from '#messages';
import { DataTable } from './kit/data-table.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext, PageLocale } from './kit/page-context.js';

export type KeptInBrowser = {
  readonly name: string;
  readonly place: 'cookie' | 'local-storage' | 'session-storage';
  readonly purpose: 'session' | 'sign-in' | 'inquiry-status' | 'form' | 'language' | 'appearance' | 'reading';
  readonly lasts: 'until-closed' | 'until-tab-closed' | 'until-deleted' | { readonly days: number };
};

function purposeText(purpose: KeptInBrowser['purpose'], locale: PageLocale): string {
  const texts = {
    session: m.public_cookies_session({}, { locale }),
    'sign-in': m.public_cookies_sign_in({}, { locale }),
    'inquiry-status': m.public_cookies_inquiry_status({}, { locale }),
    form: m.public_cookies_form({}, { locale }),
    language: m.public_cookies_language({}, { locale }),
    appearance: m.public_cookies_appearance({}, { locale }),
    reading: m.public_cookies_reading({}, { locale }),
  };
  return texts[purpose];
}

function lastsText(lasts: KeptInBrowser['lasts'], locale: PageLocale): string {
  if (lasts === 'until-closed') return m.public_cookies_until_closed({}, { locale });
  if (lasts === 'until-tab-closed') return m.public_cookies_until_tab_closed({}, { locale });
  if (lasts === 'until-deleted') return m.public_cookies_until_deleted({}, { locale });
  return m.public_cookies_days({ days: lasts.days }, { locale });
}

const placeText = (place: KeptInBrowser['place'], locale: PageLocale): string =>
  place === 'cookie' ? m.public_cookies_place_cookie({}, { locale }) : m.public_cookies_place_storage({}, { locale });

export type CookiesPageProps = { readonly page: PageContext; readonly kept: readonly KeptInBrowser[] };

/** `/cookies`: all that the portal keeps in a browser, all of it strictly necessary, so there is nothing to consent to. */
export function CookiesPage({ page, kept }: CookiesPageProps) {
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
        rows={kept}
        keyOf={({ name }) => name}
        columns={[
          { label: m.public_cookies_name({}, { locale }), cell: ({ name }) => <span className="code">{name}</span> },
          { label: m.public_cookies_place({}, { locale }), cell: ({ place }) => placeText(place, locale) },
          { label: m.public_cookies_purpose({}, { locale }), cell: ({ purpose }) => purposeText(purpose, locale) },
          { label: m.public_cookies_lasts({}, { locale }), cell: ({ lasts }) => lastsText(lasts, locale) },
        ]}
      />
      <h2>{m.public_cookies_delete({}, { locale })}</h2>
      <p>{m.public_cookies_delete_text({}, { locale })}</p>
    </Layout>
  );
}
