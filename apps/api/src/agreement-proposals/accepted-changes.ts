import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import type { AcceptedValue, ProposalKind } from './proposal.js';

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
