import * as m from '#messages';
import { ComplaintNote } from './kit/complaint-note.js';
import { DownloadLink } from './kit/download-link.js';
import { DateText } from './kit/dates.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';
import { Timeline, type TimelineEvent } from './kit/timeline.js';
import { typeLabel } from './inquiry-answers.js';

type Step = {
  readonly kind: string;
  readonly at: string;
  readonly text: string | null;
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
};
type Waiting = {
  readonly type: string;
  readonly concerns: string;
  readonly dismissal: 'spam' | 'nobody-concerned' | 'withdrawn' | null;
  readonly receivedAt: string;
  readonly settledAt: string | null;
};
type Routed = {
  readonly type: string;
  readonly concerns: string;
  readonly status: string;
  readonly dueOn: string;
  readonly paused: boolean;
  /** Known once the controller has answered in some way. */
  readonly controller: string | null;
  readonly steps: readonly Step[];
};

export type InquiryStatusPageProps = {
  readonly page: PageContext;
  readonly reference: string;
  /** What has not been routed, or could not be. */
  readonly waiting: readonly Waiting[];
  /** One for each controller concerned. */
  readonly routed: readonly Routed[];
  /** Where files are fetched, by their id. */
  readonly files: string;
};

function stepTitle(kind: string, locale: PageLocale): string {
  const titles: Readonly<Record<string, string>> = {
    received: m.inquiries_step_received({}, { locale }),
    delivered: m.inquiries_step_delivered({}, { locale }),
    acknowledged: m.inquiries_step_acknowledged({}, { locale }),
    'in-progress': m.inquiries_step_in_progress({}, { locale }),
    identification: m.inquiries_step_identification({}, { locale }),
    identified: m.inquiries_step_identified({}, { locale }),
    extension: m.inquiries_step_extension({}, { locale }),
    answer: m.inquiries_step_answer({}, { locale }),
    refusal: m.inquiries_step_refusal({}, { locale }),
    closed: m.inquiries_step_closed({}, { locale }),
  };
  return titles[kind] ?? kind;
}

const isSettled = (status: string) => ['answered', 'refused', 'closed'].includes(status);

type Progress = { readonly item: Routed; readonly files: string; readonly locale: PageLocale };

function Told({ step, files, locale }: Omit<Progress, 'item'> & { readonly step: Step }) {
  return (
    <>
      <div className="written">{step.text}</div>
      {step.files.map(({ id, name, bytes }) => (
        <DownloadLink key={id} href={`${files}/${id}`} fileName={name} details={sizeText(bytes, locale)}>
          {name}
        </DownloadLink>
      ))}
    </>
  );
}

const sizeText = (bytes: number, locale: PageLocale): string =>
  m.inquiries_file_size({ size: Math.max(1, Math.round(bytes / 1000)).toLocaleString(locale) }, { locale });

function ControllerProgress({ item, files, locale }: Progress) {
  const events: TimelineEvent[] = item.steps.map((step) => ({
    title: stepTitle(step.kind, locale),
    at: step.at,
    state: 'done',
    ...(step.text !== null && { text: <Told step={step} files={files} locale={locale} /> }),
  }));
  const last: TimelineEvent[] = isSettled(item.status)
    ? []
    : [
        {
          title: item.paused
            ? m.inquiries_status_paused({}, { locale })
            : m.inquiries_status_answer_to_come({}, { locale }),
          state: 'now',
          ...(!item.paused && {
            text: (
              <Sentence of={(day) => m.inquiries_status_due({ day }, { locale })}>
                <DateText at={item.dueOn} />
              </Sentence>
            ),
          }),
        },
      ];
  return (
    <section>
      <h2>{item.controller ?? m.inquiries_status_controller({}, { locale })}</h2>
      <Timeline events={[...events, ...last]} />
    </section>
  );
}

function Unrouted({ item, locale }: { readonly item: Waiting; readonly locale: PageLocale }) {
  const received: TimelineEvent = { title: stepTitle('received', locale), at: item.receivedAt, state: 'done' };
  if (item.dismissal === null)
    return <Timeline events={[received, { title: m.inquiries_status_triage({}, { locale }), state: 'now' }]} />;
  const text =
    item.dismissal === 'withdrawn'
      ? m.inquiries_status_dismissed_withdrawn({}, { locale })
      : m.inquiries_status_dismissed({}, { locale });
  return (
    <Timeline
      events={[
        received,
        {
          title: stepTitle('closed', locale),
          state: 'done',
          text,
          ...(item.settledAt !== null && { at: item.settledAt }),
        },
      ]}
    />
  );
}

/** How far it is, and what was answered. */
export function InquiryStatusPage({ page, reference, waiting, routed, files }: InquiryStatusPageProps) {
  const { locale } = page;
  const asked = routed[0] ?? waiting[0];
  return (
    <Layout page={page} title={m.inquiries_status_of({ reference }, { locale })} secretAddress>
      <h1>
        <Sentence of={(whole) => m.inquiries_status_of({ reference: whole }, { locale })}>
          <span className="whole">{reference}</span>
        </Sentence>
      </h1>
      <p className="lead">{asked ? typeLabel(asked, locale) : ''}</p>
      {routed.length > 1 ? <Notice>{m.inquiries_status_several({ count: routed.length }, { locale })}</Notice> : null}
      {waiting.map((item) => (
        <Unrouted key={`${item.receivedAt} ${item.settledAt}`} item={item} locale={locale} />
      ))}
      {routed.map((item, index) => (
        <ControllerProgress key={index} item={item} files={files} locale={locale} />
      ))}
      <p className="quiet">{m.inquiries_status_closes({}, { locale })}</p>
      <ComplaintNote />
    </Layout>
  );
}
