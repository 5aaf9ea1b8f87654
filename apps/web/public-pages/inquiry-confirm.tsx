import * as m from '#messages';
import { Button, LinkButton } from './kit/button.js';
import { ComplaintNote } from './kit/complaint-note.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';
import { Panel } from './kit/panel.js';

type Paged = { readonly page: PageContext };

/** After sending: the inquiry counts once the address is confirmed. */
export function InquirySentPage({ page, masked }: Paged & { readonly masked: boolean }) {
  const { locale } = page;
  return (
    <Layout page={page} title={m.inquiries_sent_title({}, { locale })}>
      <h1>{m.inquiries_sent_title({}, { locale })}</h1>
      <p className="lead">{m.inquiries_sent_lead({}, { locale })}</p>
      <p>{m.inquiries_sent_text({}, { locale })}</p>
      {masked ? (
        <Notice tone="info" title={m.inquiries_masked_title({}, { locale })}>
          <p>{m.inquiries_masked_text({}, { locale })}</p>
        </Notice>
      ) : null}
      <ComplaintNote />
    </Layout>
  );
}

/** Behind the mailed link. Opening it changes nothing, for mail scanners open links; the button does. */
export function InquiryConfirmPage({ page, action }: Paged & { readonly action: string }) {
  const { locale } = page;
  return (
    <Layout page={page} title={m.inquiries_confirm_title({}, { locale })} secretAddress>
      <h1>{m.inquiries_confirm_title({}, { locale })}</h1>
      <p className="lead">{m.inquiries_confirm_lead({}, { locale })}</p>
      <Form action={action}>
        <Button>{m.inquiries_confirm_submit({}, { locale })}</Button>
      </Form>
      <p className="quiet">{m.inquiries_confirm_not_you({}, { locale })}</p>
    </Layout>
  );
}

/** The link leads nowhere any more: its inquiry was confirmed and sent on, or erased. */
export function InquiryLinkUsedPage({ page }: Paged) {
  const { locale } = page;
  return (
    <Layout page={page} title={m.inquiries_link_used_title({}, { locale })} secretAddress>
      <h1>{m.inquiries_link_used_title({}, { locale })}</h1>
      <p className="lead">{m.inquiries_link_used_lead({}, { locale })}</p>
      <LinkButton href="/inquiry/status" look="secondary">
        {m.inquiries_confirmed_follow({}, { locale })}
      </LinkButton>
      <ComplaintNote />
    </Layout>
  );
}

/** Received: the reference, and what happens next. */
export function InquiryConfirmedPage({ page, reference }: Paged & { readonly reference: string }) {
  const { locale, processor } = page;
  return (
    <Layout page={page} title={m.inquiries_confirmed_title({}, { locale })} secretAddress>
      <Panel title={m.inquiries_confirmed_title({}, { locale })} reference={reference} />
      <h2>{m.inquiries_confirmed_next({}, { locale })}</h2>
      <ol>
        <li>{m.inquiries_confirmed_step_find({ name: processor.name }, { locale })}</li>
        <li>{m.inquiries_confirmed_step_hand({}, { locale })}</li>
        <li>{m.inquiries_confirmed_step_answer({}, { locale })}</li>
      </ol>
      <p>{m.inquiries_confirmed_status({}, { locale })}</p>
      <LinkButton href={`/inquiry/status?reference=${reference}`} look="secondary">
        {m.inquiries_confirmed_follow({}, { locale })}
      </LinkButton>
      <ComplaintNote />
    </Layout>
  );
}
