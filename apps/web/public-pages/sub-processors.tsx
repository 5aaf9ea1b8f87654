import * as m from '#messages';
import { ContactLink } from './kit/contact-link.js';
import { DataTable } from './kit/data-table.js';
import { formatDay } from './kit/dates.js';
import { ErrorSummary, type PageError } from './kit/error-summary.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';
import { FollowRegister, RegisterHistory, type AnnouncedChange } from './register-news.js';

export type ListedCompany = {
  readonly id: string;
  /** 0 for one that works for the vendor, 1 for one that works for the one before it. */
  readonly level: number;
  readonly legalName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly purpose: string;
  /** Only where data leaves the EU and the EEA. */
  readonly transferMechanism: 'adequacy' | 'dpf' | 'scc' | 'bcr' | 'derogation' | null;
  /** The name it takes on a day that is announced. */
  readonly upcoming: { readonly from: string; readonly legalName: string } | null;
};

export type SubProcessorsPageProps = {
  readonly page: PageContext;
  /** ISO date. */
  readonly asOf: string;
  readonly items: readonly ListedCompany[];
  readonly changes: readonly AnnouncedChange[];
  /** Of the form that follows the register. */
  readonly errors?: readonly PageError[];
  readonly email?: string;
};

/** `/sub-processors`: who helps the vendor, for anyone to read. */
export function SubProcessorsPage({ page, asOf, items, changes, errors = [], email }: SubProcessorsPageProps) {
  const { locale, processor } = page;
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const title = m.sub_processors_public_title({}, { locale });
  return (
    <Layout
      page={page}
      title={title}
      description={m.sub_processors_public_lead({ name: processor.name }, { locale })}
      hasErrors={errors.length > 0}
      feed={`/sub-processors/feed.atom?lang=${locale}`}
    >
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <p className="lead">{m.sub_processors_public_lead({ name: processor.name }, { locale })}</p>
      {items.length === 0 ? (
        <p>{m.sub_processors_public_none({}, { locale })}</p>
      ) : (
        <DataTable
          caption={m.sub_processors_public_caption({ day: formatDay(asOf, locale) }, { locale })}
          columns={[
            {
              label: m.sub_processors_company({}, { locale }),
              cell: (company) => <CompanyName company={company} locale={locale} />,
            },
            {
              label: m.sub_processors_country({}, { locale }),
              cell: ({ country }) => countries.of(country) ?? country,
            },
            { label: m.sub_processors_purpose({}, { locale }), cell: ({ purpose }) => purpose },
            {
              label: m.sub_processors_public_transfer({}, { locale }),
              cell: ({ transferMechanism }) => transferText(transferMechanism, locale),
            },
          ]}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
      <RegisterHistory changes={changes} />
      <FollowRegister errors={errors} {...(email !== undefined && { email })} />
      <h2>{m.sub_processors_public_customers({}, { locale })}</h2>
      <p>{m.sub_processors_public_customers_text({}, { locale })}</p>
      <p>
        <Sentence of={(email) => m.sub_processors_public_contact({ email }, { locale })}>
          <ContactLink />
        </Sentence>
      </p>
    </Layout>
  );
}

/** What it is called today, and what it will be called. */
function CompanyName({ company, locale }: { readonly company: ListedCompany; readonly locale: PageLocale }) {
  const { legalName, level, upcoming } = company;
  const name = level === 0 ? legalName : m.sub_processors_public_below({ name: legalName }, { locale });
  if (!upcoming) return name;
  const day = formatDay(upcoming.from, locale);
  return (
    <>
      {name}
      <p className="hint">{m.sub_processors_public_renamed({ day, name: upcoming.legalName }, { locale })}</p>
    </>
  );
}

function transferText(mechanism: ListedCompany['transferMechanism'], locale: PageLocale): string {
  if (mechanism === null) return m.sub_processors_public_transfer_none({}, { locale });
  const texts = {
    adequacy: m.sub_processors_public_transfer_adequacy({}, { locale }),
    dpf: m.sub_processors_public_transfer_dpf({}, { locale }),
    scc: m.sub_processors_public_transfer_scc({}, { locale }),
    bcr: m.sub_processors_public_transfer_bcr({}, { locale }),
    derogation: m.sub_processors_public_transfer_derogation({}, { locale }),
  };
  return texts[mechanism];
}
