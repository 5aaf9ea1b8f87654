import { schemaResolver } from '@mantine/form';
import type { z } from 'zod';

/** A text for each field, by its path: `contacts.0.email`. */
export type FieldWords = Readonly<Record<string, string>>;

interface MoreChecks<Values> {
  emptyWords?: FieldWords | undefined;
  check?: ((values: Values) => FieldWords) | undefined;
}

/**
 * Everything that is wrong with what was typed, at once and by path: what the schema refuses, with the API's own eyes for
 * blanks around a text; the page's words where a field is empty; and what only the page can check.
 */
export function formErrors<Values extends Record<string, unknown>>(
  schema: z.ZodType<unknown, Values>,
  values: Values,
  { emptyWords = {}, check }: MoreChecks<Values> = {},
): Record<string, string> {
  const refused = schemaResolver(schema, { sync: true })(trimmed(values));
  const found = Object.entries(refused).map(([path, message]): [string, string] => [
    path,
    (isEmpty(at(values, path)) ? emptyWords[path] : undefined) ?? (typeof message === 'string' ? message : ''),
  ]);
  return { ...check?.(values), ...Object.fromEntries(found) };
}

/** Wrong fields in the order in which the page shows and names them; one of a list stands where the list does. */
export function inFormOrder(paths: readonly string[], labels: readonly string[]): string[] {
  const place = (path: string): number => {
    const found = [path, path.split('.')[0] ?? path].map((name) => labels.indexOf(name)).find((index) => index >= 0);
    return found ?? labels.length;
  };
  return paths.toSorted((a, b) => place(a) - place(b));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce(
      (inner: unknown, name) => (isRecord(inner) || Array.isArray(inner) ? Reflect.get(inner, name) : undefined),
      value,
    );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The API takes blanks away before it looks, so that “   ” is nothing there either. */
function trimmed<Value>(value: Value): Value;
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map((item: unknown) => trimmed(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, trimmed(item)]));
}
