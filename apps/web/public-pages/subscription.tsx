import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { Button, LinkButton } from './kit/button.js';
import { Form } from './kit/form.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';

export type SubscriptionPageProps = {
  readonly page: PageContext;
  /** `confirm` and `end` ask, for opening a mailed link changes nothing; the others say what is so now. */
  readonly stage: 'asked' | 'confirm' | 'confirmed' | 'gone' | 'end' | 'ended';
  readonly action?: string;
};

/** `/sub-processors/subscription…`: each step of following the register by mail. */
export function SubscriptionPage({ page, stage, action }: SubscriptionPageProps) {
  const { locale } = page;
  const { title, text } = wordsFor(stage, locale);
  return (
    <Layout page={page} title={title} secretAddress>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {action === undefined ? (
        <LinkButton href={publicAddress.subProcessors} look="secondary">
          {m.sub_processors_subscription_back({}, { locale })}
        </LinkButton>
      ) : (
        <Form action={action}>
          <Button>
            {stage === 'end'
              ? m.sub_processors_subscription_end_submit({}, { locale })
              : m.sub_processors_subscription_confirm_submit({}, { locale })}
          </Button>
        </Form>
      )}
    </Layout>
  );
}

function wordsFor(stage: SubscriptionPageProps['stage'], locale: PageLocale) {
  const at = { locale };
  const words = {
    asked: [m.sub_processors_subscription_asked({}, at), m.sub_processors_subscription_asked_text({}, at)],
    confirm: [m.sub_processors_subscription_confirm({}, at), m.sub_processors_subscription_confirm_text({}, at)],
    confirmed: [m.sub_processors_subscription_confirmed({}, at), m.sub_processors_subscription_confirmed_text({}, at)],
    gone: [m.sub_processors_subscription_gone({}, at), m.sub_processors_subscription_gone_text({}, at)],
    end: [m.sub_processors_subscription_end({}, at), m.sub_processors_subscription_end_text({}, at)],
    ended: [m.sub_processors_subscription_ended({}, at), m.sub_processors_subscription_ended_text({}, at)],
  } as const;
  const [title, text] = words[stage];
  return { title, text };
}
