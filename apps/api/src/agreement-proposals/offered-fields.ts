import * as m from '#messages';
import type { AgreementData, DocumentModel } from '#dpa-templates';
import { fieldNames, proposalFields, type AcceptedValue, type ProposalField } from './proposal.js';

export type OfferedField = {
  readonly field: ProposalField;
  /** As it stands; empty for a list. */
  readonly text: string;
  /** The list's entries in the form that they are accepted in; empty for a text. */
  readonly entries: readonly AcceptedValue[];
};

/** The fields that can be proposed for, as they were offered, in the order of the annexes. */
export function offeredFields({ annexes: { a, c, d } }: Pick<AgreementData, 'annexes'>): OfferedField[] {
  const { purpose, nature, duration } = a;
  const { subject, assistance, transfers, audit, subProcessorAudit } = c;
  const entries = (list: readonly string[]) => list.map((entry) => ({ kind: 'entry' as const, entry }));
  const lists: Partial<Record<ProposalField, readonly AcceptedValue[]>> = {
    'annexes.a.dataTypes': a.dataTypes.map((type) => ({ kind: 'data-type' as const, ...type })),
    'annexes.a.dataSubjects': entries(a.dataSubjects),
    'annexes.c.measures.items': c.measures.items.map((item) => ({ kind: 'measure' as const, ...item })),
    'annexes.c.retention': c.retention.map((kept) => ({ kind: 'retention' as const, ...kept })),
    'annexes.c.places': entries(c.places),
  };
  const texts: Partial<Record<ProposalField, string>> = {
    ...{ 'annexes.a.purpose': purpose, 'annexes.a.nature': nature, 'annexes.a.duration': duration },
    ...{ 'annexes.c.subject': subject, 'annexes.c.assistance': assistance, 'annexes.c.transfers': transfers },
    ...{ 'annexes.c.audit': audit, 'annexes.c.subProcessorAudit': subProcessorAudit, 'annexes.d': d },
  };
  return fieldNames.map((field) => ({ field, text: texts[field] ?? '', entries: lists[field] ?? [] }));
}

export const isList = (field: ProposalField): boolean => proposalFields[field] !== 'text';

/** A value on one line, as the customer reads and proposes it. */
export function written(value: AcceptedValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'entry':
      return value.entry;
    case 'data-type':
      return value.name;
    case 'measure':
      return `${value.area}: ${value.measure}`;
    case 'retention':
      return `${value.dataType}: ${value.period}`;
  }
}

/** What can be commented on: every clause and annex, by its heading. */
export const clausesOf = ({ blocks }: DocumentModel): { readonly id: string; readonly heading: string }[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [{ id: block.id, heading: [block.number, block.text].filter(Boolean).join(' ') }]
      : [],
  );

/** What a field is called on screen. */
export function fieldLabel(field: ProposalField, locale: 'da' | 'en'): string {
  const own = { locale };
  const labels: Readonly<Record<ProposalField, string>> = {
    'annexes.a.purpose': m.agreements_f_purpose({}, own),
    'annexes.a.nature': m.agreements_f_nature({}, own),
    'annexes.a.dataTypes': m.agreements_f_data_types({}, own),
    'annexes.a.dataSubjects': m.agreements_f_subjects({}, own),
    'annexes.a.duration': m.agreements_f_duration({}, own),
    'annexes.c.retention': m.agreements_f_retention({}, own),
    'annexes.c.subject': m.agreements_f_subject_matter({}, own),
    'annexes.c.assistance': m.agreements_f_assistance({}, own),
    'annexes.c.measures.items': m.agreements_f_measures({}, own),
    'annexes.c.places': m.agreements_f_places({}, own),
    'annexes.c.transfers': m.agreements_f_transfers({}, own),
    'annexes.c.audit': m.agreements_f_audit({}, own),
    'annexes.c.subProcessorAudit': m.agreements_f_sub_audit({}, own),
    'annexes.d': m.agreements_f_other({}, own),
  };
  return labels[field];
}
