import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { ButtonRow, LinkButton } from './kit/button.js';
import { ComplaintNote } from './kit/complaint-note.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';
import { TaskList, type Task } from './kit/task-list.js';

const tasksIn = (locale: PageContext['locale']): readonly Task[] => [
  {
    href: publicAddress.inquiry,
    icon: 'message',
    title: m.public_home_inquiry({}, { locale }),
    text: m.public_home_inquiry_text({}, { locale }),
  },
  {
    href: publicAddress.inquiryStatus,
    icon: 'clock',
    title: m.public_home_status({}, { locale }),
    text: m.public_home_status_text({}, { locale }),
  },
  {
    href: publicAddress.verify,
    icon: 'seal',
    title: m.public_home_verify({}, { locale }),
    text: m.public_home_verify_text({}, { locale }),
  },
  {
    href: publicAddress.subProcessors,
    icon: 'document',
    title: m.public_home_sub_processors({}, { locale }),
    text: m.public_home_sub_processors_text({}, { locale }),
  },
];

/** `/`: who this is, and what one can do here without knowing what a controller is. */
export function HomePage({ page }: { readonly page: PageContext }) {
  const { locale, processor } = page;
  return (
    <Layout
      page={page}
      title={m.public_home_title({}, { locale })}
      width="wide"
      description={m.public_home_description({ name: processor.name }, { locale })}
    >
      <h1>{m.public_home_title({}, { locale })}</h1>
      <p className="lead">{m.public_home_lead({ name: processor.name }, { locale })}</p>
      <h2 className="unseen">{m.public_home_tasks({}, { locale })}</h2>
      <TaskList tasks={tasksIn(locale)} />
      <Notice title={m.public_home_link_title({}, { locale })}>
        <p>{m.public_home_link_text({}, { locale })}</p>
      </Notice>
      <div className="beside">
        <section>
          <h2>{m.public_home_who({}, { locale })}</h2>
          <p>{m.public_home_who_text({}, { locale })}</p>
          <ComplaintNote />
        </section>
        <section>
          <h2>{m.public_home_sign_in({}, { locale })}</h2>
          <p>{m.public_home_sign_in_text({}, { locale })}</p>
          <ButtonRow>
            <LinkButton href={publicAddress.customer}>{m.public_home_sign_in_customer({}, { locale })}</LinkButton>
            <LinkButton href={publicAddress.staff} look="secondary">
              {m.public_home_sign_in_staff({}, { locale })}
            </LinkButton>
          </ButtonRow>
        </section>
      </div>
    </Layout>
  );
}
