import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readLine, type Head, type HeadsLine } from './heads-line.js';

/** Holds the last lines, however many heads they name. */
const TAIL_BYTES = 256 * 1024;
const NEW_LINE = 10;

/** A line as it stands: `altered`, not ours or not as we wrote it; `broken`, the one before it is not the one it names. */
export type FoundLine =
  | { readonly state: 'whole' | 'broken'; readonly place: string; readonly line: HeadsLine }
  | { readonly state: 'altered'; readonly place: string };

/** `at`: when it was noted, ISO 8601. */
export type NotedHead = Head & { readonly at: string };
export type HeadsFile = { readonly heads: readonly NotedHead[]; readonly altered: number };

/**
 * A heads file that lay elsewhere.
 * @param key null where nobody can tell whether a line is ours
 * @returns its heads, and how many lines are not as they were written or miss the one before
 */
export async function readHeads(file: string, key: Buffer | null): Promise<HeadsFile> {
  const heads: NotedHead[] = [];
  let altered = 0;
  for await (const found of readLines(file, key, null)) {
    if (found.state !== 'whole') altered += 1;
    if ('line' in found) for (const head of found.line.heads) heads.push({ ...head, at: found.line.at });
  }
  return { heads, altered };
}

/** The lines of one file, one at a time. @param before what its first line names as its predecessor; null for any */
export async function* readLines(file: string, key: Buffer | null, before: string | null): AsyncGenerator<FoundLine> {
  const end = await endOf(file);
  if (end === 0) return;
  const stream = createReadStream(file, { encoding: 'utf8', end: end - 1 });
  let previous = before;
  let number = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1;
    const found = judgeLine(text, key, previous, `${path.basename(file)}:${number}`);
    if ('line' in found) previous = found.line.mac;
    yield found;
  }
}

/** @param previous what the line before is known by; null when nobody knows */
export function judgeLine(text: string, key: Buffer | null, previous: string | null, place: string): FoundLine {
  const line = readLine(key, text);
  if (!line) return { state: 'altered', place };
  return { state: previous === null || line.previous === previous ? 'whole' : 'broken', place, line };
}

/** The whole lines at the end of a file, and where the last one ends. */
export async function tailOf(handle: FileHandle): Promise<{ readonly lines: readonly string[]; readonly end: number }> {
  const { size } = await handle.stat();
  const start = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
  const last = buffer.subarray(0, bytesRead).lastIndexOf(NEW_LINE);
  if (last === -1) return { lines: [], end: start };
  const lines = buffer.subarray(0, last).toString('utf8').split('\n');
  return { lines: start === 0 ? lines : lines.slice(1), end: start + last + 1 };
}

async function withTail<Result>(file: string, take: (tail: Awaited<ReturnType<typeof tailOf>>) => Result) {
  const handle = await open(file, 'r');
  try {
    return take(await tailOf(handle));
  } finally {
    await handle.close();
  }
}

export const linesIn = (file: string) => withTail(file, ({ lines }) => lines);
const endOf = (file: string) => withTail(file, ({ end }) => end);

/** A new file is only there for good when its name is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
