import * as m from '#messages';
import { formatDate, formatDateTime } from '../../ui/format.js';
import { fieldWords } from './field-words.js';

export interface EventFact {
  name: string;
  value: string;
}

type Leaf = readonly [path: string, value: string];

/** What an event's data say: the fields that differ where it has a before and an after, or else every field. */
export function eventFacts(data: Readonly<Record<string, unknown>>): EventFact[] {
  const { before, after, ...rest } = data;
  const others = leaves(rest).map(([path, value]) => ({ name: nameOf(path), value }));
  if (after === undefined) return others;
  const [was, is] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
  const changes = changed.map((path) => ({
    name: nameOf(path),
    value:
      before === undefined || before === null
        ? (is.get(path) ?? m.audit_no_value())
        : m.audit_change({ before: was.get(path) ?? m.audit_no_value(), after: is.get(path) ?? m.audit_no_value() }),
  }));
  return [...changes, ...others];
}

/** A thing that was not there has no fields; a value that is no record has one, without a name. */
function leavesOf(value: unknown): Leaf[] {
  if (value === undefined || value === null) return [];
  return isRecord(value) ? leaves(value) : [['', textOf(value)]];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function leaves(record: Readonly<Record<string, unknown>>, prefix = ''): Leaf[] {
  return Object.entries(record).flatMap(([key, value]): Leaf[] => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (Array.isArray(value) && value.some(isRecord))
      return value.flatMap((item, at) => leaves(isRecord(item) ? item : { item }, `${path}.${at + 1}`));
    return isRecord(value) ? leaves(value, path) : [[path, textOf(value)]];
  });
}

const nameOf = (path: string): string =>
  path === ''
    ? m.audit_field_status()
    : path
        .split('.')
        .map((step) => fieldWords[step]?.() ?? step)
        .join(' · ');

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return m.audit_no_value();
  if (typeof value === 'boolean') return value ? m.audit_yes() : m.audit_no();
  if (Array.isArray(value)) return value.length === 0 ? m.audit_no_value() : value.map(textOf).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatDateTime(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}
