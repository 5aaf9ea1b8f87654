import * as m from '#messages';
import type { CustomerNoticesReadResponse } from '../../../generated/api/types.gen.js';
import type { TimelineEvent } from '../../ui/timeline.js';
import type { Tone } from '../../ui/tone.js';

type Step = CustomerNoticesReadResponse['course'][number];

const steps: Readonly<Record<string, { title: () => string; tone?: Tone }>> = {
  'notice.delivered': { title: m.sub_processors_course_delivered },
  'notice.acknowledged': { title: m.sub_processors_course_acknowledged },
  'notice.approved': { title: m.sub_processors_course_approved, tone: 'success' },
  'notice.transfer-instructed': { title: m.sub_processors_course_instructed, tone: 'success' },
  'notice.objected': { title: m.sub_processors_course_objected, tone: 'warning' },
  'notice.objection-withdrawn': { title: m.sub_processors_course_withdrawn },
  'notice.expired': { title: m.sub_processors_course_expired },
  'notice.resolved': { title: m.sub_processors_course_resolved, tone: 'info' },
  'notice.lapsed': { title: m.sub_processors_course_lapsed },
};

const actor = ({ by, name }: Step): string =>
  name ?? (by === 'vendor' ? m.sub_processors_course_vendor() : m.sub_processors_course_portal());

/** What happened to a notice, the newest first: what, who, when, and the reason that was given. */
export const courseOf = (course: readonly Step[]): TimelineEvent[] =>
  course
    .map((step, index): TimelineEvent => {
      const { title, tone } = steps[step.type] ?? { title: () => step.type };
      const told = { id: `${step.at}-${index}`, at: step.at, title: title(), actor: actor(step) };
      return { ...told, ...(tone && { tone }), ...(step.words !== null && { detail: step.words }) };
    })
    .toReversed();
