import * as m from '#messages';

/** One question a screen, in the order of the annexes. */
export const STEPS = [
  'purpose',
  'data',
  'subjects',
  'duration',
  'retention',
  'sub-processors',
  'instruction',
  'security',
  'places',
  'audit',
  'terms',
  'send',
] as const;
export type Step = (typeof STEPS)[number];

export const stepTitles: Readonly<Record<Step, () => string>> = {
  purpose: m.agreements_step_purpose,
  data: m.agreements_step_data,
  subjects: m.agreements_step_subjects,
  duration: m.agreements_step_duration,
  retention: m.agreements_step_retention,
  'sub-processors': m.agreements_step_sub_processors,
  instruction: m.agreements_step_instruction,
  security: m.agreements_step_security,
  places: m.agreements_step_places,
  audit: m.agreements_step_audit,
  terms: m.agreements_step_terms,
  send: m.agreements_step_send,
};

/** That nobody stands in annex B: not confirmed by saving, but by saying so. */
export const NONE_USED = 'annexes.b.subProcessors';

/** Longer paths first: `annexes.a.dataTypes[0].name` belongs to the data, not to annex A at large. */
const homes: readonly (readonly [string, Step])[] = [
  ['annexes.a.dataTypes', 'data'],
  ['annexes.a.dataSubjects', 'subjects'],
  ['annexes.a.duration', 'duration'],
  ['annexes.a', 'purpose'],
  ['annexes.longerNotice', 'sub-processors'],
  ['annexes.c.subProcessorAudit', 'audit'],
  ['annexes.c.subject', 'instruction'],
  ['annexes.c.assistance', 'instruction'],
  ['annexes.c.measures', 'security'],
  ['annexes.c.retention', 'retention'],
  ['annexes.c.places', 'places'],
  ['annexes.c.transfers', 'places'],
  ['annexes.c.audit', 'audit'],
  ['annexes.d', 'terms'],
  ['mainAgreement', 'terms'],
];

/** @param field path of a missing field. → its question; undefined where a register holds it, not the annexes */
export const stepOf = (field: string): Step | undefined =>
  field === NONE_USED ? 'sub-processors' : homes.find(([start]) => field.startsWith(start))?.[1];

/** The question after or before this one. */
export function neighbour(step: Step, distance: 1 | -1): Step | undefined {
  return STEPS[STEPS.indexOf(step) + distance];
}

/** Whether a question needs nothing more: by what is written, not by where one is. Sending is never behind one. */
export function isAnswered(step: Step, { missing, contradictions }: Gaps): boolean {
  return step !== 'send' && [...missing, ...contradictions].every(({ field }) => stepOf(field) !== step);
}

/** What was filled in at a question and nobody has confirmed: saving the question does. */
export const prefilledIn = <Field extends string>(
  { prefilled }: { prefilled: readonly Field[] },
  step: Step,
): Field[] => prefilled.filter((field) => stepOf(field) === step);

type Gaps = Record<'missing' | 'contradictions', readonly { readonly field: string }[]>;
