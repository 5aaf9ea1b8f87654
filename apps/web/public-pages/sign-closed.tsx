import * as m from '#messages';
import { Button } from './kit/button.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import type { PageContext } from './kit/page-context.js';

export type SignClosedPageProps = {
  readonly page: PageContext;
  readonly base: string;
  /** `renewed` and `asked` are the answers to asking again. */
  readonly why: 'expired' | 'overdue' | 'declined' | 'withdrawn' | 'renewed' | 'asked';
};

/** There is nothing to sign at this link: why, and what to do. */
export function SignClosedPage({ page, base, why }: SignClosedPageProps) {
  const { locale, processor } = page;
  const { title, text } = wordsFor(why, processor.name, locale);
  return (
    <Layout page={page} title={title} secretAddress>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {why === 'expired' || why === 'overdue' ? (
        <Form action={`${base}/renewal`}>
          <Button>
            {why === 'expired' ? m.signing_closed_renew({}, { locale }) : m.signing_closed_ask({}, { locale })}
          </Button>
        </Form>
      ) : null}
    </Layout>
  );
}

function wordsFor(why: SignClosedPageProps['why'], processor: string, locale: PageContext['locale']) {
  switch (why) {
    case 'expired':
      return {
        title: m.signing_closed_expired_title({}, { locale }),
        text: m.signing_closed_expired_text({}, { locale }),
      };
    case 'overdue':
      return {
        title: m.signing_closed_overdue_title({}, { locale }),
        text: m.signing_closed_overdue_text({ processor }, { locale }),
      };
    case 'declined':
      return {
        title: m.signing_closed_declined_title({}, { locale }),
        text: m.signing_closed_declined_text({ processor }, { locale }),
      };
    case 'withdrawn':
      return {
        title: m.signing_closed_withdrawn_title({}, { locale }),
        text: m.signing_closed_withdrawn_text({ processor }, { locale }),
      };
    case 'renewed':
      return {
        title: m.signing_closed_renewed_title({}, { locale }),
        text: m.signing_closed_renewed_text({}, { locale }),
      };
    case 'asked':
      return {
        title: m.signing_closed_asked_title({}, { locale }),
        text: m.signing_closed_asked_text({ processor }, { locale }),
      };
  }
}
