import * as m from '#messages';
import { Button } from './kit/button.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import { SummaryList } from './kit/summary-list.js';
import type { PageContext } from './kit/page-context.js';
import { ProposalList, type WrittenProposal } from './proposal-list.js';

export type SignClosedPageProps = {
  readonly page: PageContext;
  readonly base: string;
  /** `asked` is the answer to asking for a new link, whatever became of it. */
  readonly why:
    'early' | 'expired' | 'overdue' | 'past' | 'declined' | 'withdrawn' | 'forwarded' | 'asked' | 'coming' | 'come';
  /** Who signs first, where it is not this signer's turn. */
  readonly before?: readonly string[];
  /** Why it was withdrawn, as the vendor wrote it. */
  readonly reason?: string;
  /** Whom it was handed on to: a name, and an address nobody can write to. */
  readonly successor?: { readonly name: string; readonly email: string };
  /** What the reader wrote before it was replaced, with the answers. */
  readonly points?: readonly WrittenProposal[];
};

const renewable: readonly SignClosedPageProps['why'][] = ['expired', 'overdue', 'past'];

/** There is nothing to sign at this link: why, and what to do. */
export function SignClosedPage(props: SignClosedPageProps) {
  const { page, base, why, before = [], reason, successor = { name: '', email: '' }, points = [] } = props;
  const { locale, processor } = page;
  const others = new Intl.ListFormat(locale).format(before);
  const title = titleOf(why, locale);
  return (
    <Layout page={page} title={title} secretAddress>
      <h1>{title}</h1>
      <p className="lead">{textOf(why, { processor: processor.name, others, ...successor }, locale)}</p>
      {reason === undefined ? null : (
        <SummaryList
          rows={[
            { label: m.signing_closed_withdrawn_reason({ processor: processor.name }, { locale }), value: reason },
          ]}
        />
      )}
      {points.length === 0 ? null : (
        <section aria-labelledby="points">
          <h2 id="points">{m.agreement_proposals_own_points({}, { locale })}</h2>
          <ProposalList page={page} items={points} />
        </section>
      )}
      {renewable.includes(why) ? (
        <Form action={`${base}/renewal`}>
          <Button>{m.signing_closed_renew({}, { locale })}</Button>
        </Form>
      ) : null}
    </Layout>
  );
}

function titleOf(why: SignClosedPageProps['why'], locale: PageContext['locale']): string {
  const titles = {
    early: m.signing_closed_early_title({}, { locale }),
    expired: m.signing_closed_expired_title({}, { locale }),
    overdue: m.signing_closed_overdue_title({}, { locale }),
    past: m.signing_closed_past_title({}, { locale }),
    declined: m.signing_closed_declined_title({}, { locale }),
    withdrawn: m.signing_closed_withdrawn_title({}, { locale }),
    forwarded: m.signing_closed_forwarded_title({}, { locale }),
    asked: m.signing_closed_asked_title({}, { locale }),
    coming: m.agreement_proposals_coming_title({}, { locale }),
    come: m.agreement_proposals_come_title({}, { locale }),
  };
  return titles[why];
}

type Named = { readonly processor: string; readonly others: string; readonly name: string; readonly email: string };

function textOf(why: SignClosedPageProps['why'], named: Named, locale: PageContext['locale']): string {
  const texts = {
    early: m.signing_closed_early_text(named, { locale }),
    expired: m.signing_closed_expired_text({}, { locale }),
    overdue: m.signing_closed_overdue_text(named, { locale }),
    past: m.signing_closed_past_text({}, { locale }),
    declined: m.signing_closed_declined_text(named, { locale }),
    withdrawn: m.signing_closed_withdrawn_text(named, { locale }),
    forwarded: m.signing_closed_forwarded_text(named, { locale }),
    asked: m.signing_closed_asked_text(named, { locale }),
    coming: m.agreement_proposals_coming_text(named, { locale }),
    come: m.agreement_proposals_come_text(named, { locale }),
  };
  return texts[why];
}
