import * as m from '#messages';
import { formatDay } from './kit/dates.js';
import { Notice } from './kit/notice.js';
import { usePage, type PageLocale } from './kit/page-context.js';

export type LeavingCompany = {
  readonly legalName: string;
  /** The company that it works for; null where it works for the processor itself. */
  readonly under: string | null;
  /** It leaves because that one does. */
  readonly follows: boolean;
  readonly replacedBy: string | null;
  /** ISO date: the first day without it. */
  readonly effectiveOn: string;
  readonly isEarliest: boolean;
};

/** Companies of annex B that it was announced will leave: the annex says who is in use when it is signed. */
export function SignLeaving({ companies }: { readonly companies: readonly LeavingCompany[] }) {
  const { locale } = usePage();
  if (companies.length === 0) return null;
  return (
    <Notice title={m.agreements_ends_title({ count: companies.length }, { locale })}>
      <ul>
        {companies.map((company) => (
          <li key={`${company.under} ${company.legalName}`}>{wordsOf(company, locale)}</li>
        ))}
      </ul>
      <p>{m.agreements_ends_text({}, { locale })}</p>
    </Notice>
  );
}

function wordsOf(company: LeavingCompany, locale: PageLocale) {
  const { legalName: own, under, follows, replacedBy: other, effectiveOn, isEarliest } = company;
  const name = under === null ? own : m.agreements_ends_under({ name: own, under }, { locale });
  const date = formatDay(effectiveOn, locale);
  if (follows) return m.agreements_ends_follows({ name, date }, { locale });
  return other === null
    ? m.agreements_ends_ended({ name, date }, { locale })
    : (isEarliest ? m.agreements_ends_replaced_earliest : m.agreements_ends_replaced)(
        { name, other, date },
        { locale },
      );
}
