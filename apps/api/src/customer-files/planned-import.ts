import { createHash } from 'node:crypto';
import { agreedFacts, factsOf, type Customer, type CustomerFacts } from '../customers/customers.schema.js';
import type { FileRow } from './customer-file.js';
import { applyRow, columnOfFact, keyOf, type CustomerKey, type RowFault } from './customer-row.js';

/** Rows that are written in one transaction. */
export const BATCH_SIZE = 500;

export const changeableFacts = [
  'name',
  'address',
  'locale',
  'authorisation',
  'noticeDays',
  'serviceIds',
  'contacts',
] as const satisfies readonly (keyof CustomerFacts)[];
export type ChangeableFact = (typeof changeableFacts)[number];

/** What the import would do with a row, and nothing else. */
export type PlannedRow = { readonly line: number; readonly key: CustomerKey; readonly name: string } & (
  | { readonly outcome: 'new'; readonly after: CustomerFacts }
  | {
      readonly outcome: 'changed';
      readonly id: string;
      readonly revision: number;
      readonly before: CustomerFacts;
      readonly after: CustomerFacts;
      readonly changes: readonly ChangeableFact[];
    }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly faults: readonly RowFault[] }
);

/** One string for a registration number in its country. */
export const keyText = ({ registrationNumber, country }: CustomerKey): string => `${country} ${registrationNumber}`;

/** The line on which each customer stands first; later rows of the same customer are refused. */
export function firstLines(rows: readonly FileRow[]): ReadonlyMap<string, number> {
  return new Map(rows.toReversed().map((row) => [keyText(keyOf(row)), row.line]));
}

/**
 * @param first from `firstLines` of the whole file, also when `rows` is only a batch of it
 * @param known customers by `keyText`
 * @param services ids by code
 */
export function planRows(
  rows: readonly FileRow[],
  first: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, Customer>,
  services: ReadonlyMap<string, string>,
): PlannedRow[] {
  return rows.map((row) => {
    const key = keyOf(row);
    const before = known.get(keyText(key));
    const about = { line: row.line, key, name: row.cells.name || (before?.name ?? '') };
    const firstLine = first.get(keyText(key));
    if (key.registrationNumber !== '' && firstLine !== undefined && firstLine !== row.line)
      return {
        ...about,
        outcome: 'refused',
        faults: [{ column: 'registration_number', code: 'duplicate', value: String(firstLine) }],
      };
    const applied = applyRow(row, before, services);
    if ('faults' in applied) return { ...about, outcome: 'refused', faults: applied.faults };
    if (before === undefined) return { ...about, outcome: 'new', after: applied.facts };
    const facts = factsOf(before);
    const changes = changeableFacts.filter((fact) => !isSame(facts[fact], applied.facts[fact]));
    const agreed = agreedFaults(before, changes);
    if (agreed.length > 0) return { ...about, outcome: 'refused', faults: agreed };
    return changes.length === 0
      ? { ...about, outcome: 'unchanged' }
      : {
          ...about,
          outcome: 'changed',
          id: before.id,
          revision: before.revision,
          before: facts,
          after: applied.facts,
          changes,
        };
  });
}

/** What the agreement in force decides, no file changes. */
const agreedFaults = ({ agreement }: Customer, changes: readonly ChangeableFact[]): RowFault[] =>
  agreement === null
    ? []
    : agreedFacts
        .filter((fact) => changes.includes(fact))
        .map((fact) => ({ column: columnOfFact[fact] ?? null, code: 'agreed', value: agreement.name }));

/** Stands for exactly this plan: file and customers as they were when it was shown. Lower-case hex, SHA-256. */
export const fingerprintOf = (plan: readonly PlannedRow[]): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex');

export const batchesOf = <Row>(rows: readonly Row[]): readonly Row[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH_SIZE) }, (_, batch) =>
    rows.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE),
  );

/** Services are a set; the order in which a file names them says nothing. */
const isSame = (before: CustomerFacts[ChangeableFact], after: CustomerFacts[ChangeableFact]): boolean =>
  JSON.stringify(ordered(before)) === JSON.stringify(ordered(after));

const ordered = (value: CustomerFacts[ChangeableFact]): unknown =>
  Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value;
