import { z } from 'zod';
import { Invalid } from './problem.js';
import { unstorableTexts } from './routes/unstorable.js';

/** Rows of a list at a time. */
export const PAGE_SIZE = 50;

/** Where a list goes on: the sort key of the last row shown, opaque to clients. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * @param key what the sort key is made of: a value that the database could not read is no cursor
 * @throws Invalid when it is not a cursor of this list
 */
export function decodeCursor<Key extends z.ZodType>(cursor: string, key: Key): z.output<Key> {
  const parsed = key.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || unstorableTexts(parsed.data).length > 0)
    throw new Invalid([
      { path: 'cursor', code: 'invalid', message: 'is not from this list; leave it out to begin anew' },
    ]);
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The sort key of lists by id, newest first. */
export const byId = z.tuple([z.uuid()]);

/** The sort key of lists by name. */
export const byName = z.tuple([z.string(), z.uuid()]);

/** Splits one row too many off a page: `rows` were asked for with a limit of PAGE_SIZE + 1. */
export function pageOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly string[],
): { items: readonly Row[]; next: string | null } {
  const items = rows.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? encodeCursor(keyOf(last)) : null };
}
