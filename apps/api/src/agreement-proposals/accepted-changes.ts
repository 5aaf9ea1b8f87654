import { MOST_ENTRIES } from '#dpa-templates';
import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import { Conflict } from '../platform/problem.js';
import { fieldLabel } from './offered-fields.js';
import type { AcceptedValue, ProposalField, ProposalKind } from './proposal.js';

export type AcceptedChange = {
  readonly kind: ProposalKind;
  readonly place: string;
  /** Of the entry in the offered list, counted from 0. */
  readonly position: number | null;
  readonly value: AcceptedValue | null;
};

/**
 * The texts with what was accepted put in. Entries are counted as they were offered, whatever else changes in their list;
 * additions come last, in the order in which they were proposed.
 */
export function withAccepted(content: AgreementContent, changes: readonly AcceptedChange[]): AgreementContent {
  const { a, c, ...annexes } = content.annexes;
  const text = (place: string, offered: string): string =>
    changes
      .flatMap((change) => (change.place === place && change.value?.kind === 'text' ? [change.value.text] : []))
      .at(-1) ?? offered;
  return {
    ...content,
    annexes: {
      ...annexes,
      a: {
        ...a,
        purpose: text('annexes.a.purpose', a.purpose),
        nature: text('annexes.a.nature', a.nature),
        duration: text('annexes.a.duration', a.duration),
        dataTypes: listed(a.dataTypes, at('annexes.a.dataTypes', changes), dataType),
        dataSubjects: listed(a.dataSubjects, at('annexes.a.dataSubjects', changes), entry),
      },
      c: {
        ...c,
        subject: text('annexes.c.subject', c.subject),
        assistance: text('annexes.c.assistance', c.assistance),
        transfers: text('annexes.c.transfers', c.transfers),
        audit: text('annexes.c.audit', c.audit),
        subProcessorAudit: text('annexes.c.subProcessorAudit', c.subProcessorAudit),
        measures: { ...c.measures, items: listed(c.measures.items, at('annexes.c.measures.items', changes), measure) },
        retention: listed(c.retention, at('annexes.c.retention', changes), retention),
        places: listed(c.places, at('annexes.c.places', changes), entry),
      },
      d: text('annexes.d', annexes.d),
    },
  };
}

/** Of each list, how many entries it has. */
const sizes = ({ annexes: { a, c } }: AgreementContent): readonly (readonly [ProposalField, number])[] => [
  ['annexes.a.dataTypes', a.dataTypes.length],
  ['annexes.a.dataSubjects', a.dataSubjects.length],
  ['annexes.c.measures.items', c.measures.items.length],
  ['annexes.c.retention', c.retention.length],
  ['annexes.c.places', c.places.length],
];

/** The first list that would be longer than an agreement takes, or null. */
const overfull = (content: AgreementContent): ProposalField | null =>
  sizes(content).find(([, size]) => size > MOST_ENTRIES)?.[0] ?? null;

/**
 * The texts with what was accepted put in.
 * @param remedy what staff can do instead
 * @throws Conflict `list_full` when a list of the annexes would be longer than an agreement takes
 */
export function withinLimits(
  content: AgreementContent,
  changes: readonly AcceptedChange[],
  remedy: string,
): AgreementContent {
  const next = withAccepted(content, changes);
  const field = overfull(next);
  if (field === null) return next;
  const list = fieldLabel(field, 'en');
  throw new Conflict('list_full', `The list "${list}" would have more than ${MOST_ENTRIES} entries. ${remedy}`);
}

const at = (place: string, changes: readonly AcceptedChange[]) => changes.filter((change) => change.place === place);

function listed<Entry>(
  offered: readonly Entry[],
  changes: readonly AcceptedChange[],
  entryOf: (value: AcceptedValue) => Entry | null,
): Entry[] {
  const given = (change: AcceptedChange): Entry[] => {
    const made = change.value && entryOf(change.value);
    return made === null ? [] : [made];
  };
  const kept = offered.flatMap((was, position): Entry[] => {
    const here = changes.filter((change) => change.position === position);
    if (here.some(({ kind }) => kind === 'removal')) return [];
    return here.flatMap(given).slice(-1).concat([was]).slice(0, 1);
  });
  return [...kept, ...changes.filter(({ kind }) => kind === 'addition').flatMap(given)];
}

const entry = (value: AcceptedValue) => (value.kind === 'entry' ? value.entry : null);
const dataType = (value: AcceptedValue) =>
  value.kind === 'data-type' ? { name: value.name, category: value.category } : null;
const measure = (value: AcceptedValue) =>
  value.kind === 'measure' ? { area: value.area, measure: value.measure } : null;
const retention = (value: AcceptedValue) =>
  value.kind === 'retention' ? { dataType: value.dataType, period: value.period } : null;
