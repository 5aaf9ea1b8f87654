import { TextDecoder } from 'node:util';

/** Of one answer. */
export const MOST_FILES = 5;
export const MOST_BYTES = 5 * 1024 * 1024;

/**
 * What a file may be, by its bytes; the name's end must agree. Nothing that a browser runs. A spreadsheet may read cells of
 * CSV as formulas: the file goes as the controller gave it, and is not looked at for them.
 */
const kinds = [
  { type: 'application/pdf', ends: ['pdf'], is: (bytes: Buffer) => startsWith(bytes, '%PDF-') },
  { type: 'image/png', ends: ['png'], is: (bytes: Buffer) => startsWith(bytes, '\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', ends: ['jpg', 'jpeg'], is: (bytes: Buffer) => startsWith(bytes, '\xff\xd8\xff') },
  { type: 'text/plain; charset=utf-8', ends: ['txt', 'csv', 'json'], is: isText },
] as const;

const startsWith = (bytes: Buffer, magic: string): boolean =>
  bytes.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'));

/** UTF-8, and of the control characters only tab and line ends. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/(?![\t\n\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}

export type AnswerFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };
export type FileFault = 'file_empty' | 'file_type' | 'files_many' | 'files_large' | 'pdf_active' | 'pdf_unreadable';

const MOST_CHARACTERS = 120;

/** A file's own name without folders, line breaks and what file systems refuse, at most 120 characters. */
export function cleanName(name: string): string {
  const own = name.split(/[/\\]/).at(-1) ?? '';
  const clean = own
    .replaceAll(/[\p{C}<>:"|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  const end = /\.[A-Za-z]{1,5}$/.exec(clean)?.[0] ?? '';
  // By character, not by UTF-16 unit: half of one can't be written in a header.
  const characters = Array.from(clean.slice(0, clean.length - end.length));
  return `${characters.slice(0, MOST_CHARACTERS - end.length).join('')}${end}`;
}

export type GivenFile = { readonly name: string; readonly content: string };

/**
 * Files to go with an answer, by all but what is within a PDF.
 * @param given their names, and their bytes in base64
 * @returns what they are by their content; or why they may not go along: for `files` as a whole, or for each (`files.0`)
 */
export function answerFiles(
  given: readonly GivenFile[],
):
  | { readonly files: readonly AnswerFile[] }
  | { readonly faults: readonly { readonly path: string; readonly code: FileFault }[] } {
  if (given.length > MOST_FILES) return { faults: [{ path: 'files', code: 'files_many' }] };
  const decoded = given.map(({ name, content }) => ({ name: cleanName(name), bytes: Buffer.from(content, 'base64') }));
  if (decoded.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES)
    return { faults: [{ path: 'files', code: 'files_large' }] };
  const files = decoded.map(fileOf);
  const faults = files.flatMap((file, index) =>
    typeof file === 'string' ? [{ path: `files.${index}`, code: file }] : [],
  );
  return faults.length > 0 ? { faults } : { files: files.filter((file) => typeof file !== 'string') };
}

function fileOf({ name, bytes }: { readonly name: string; readonly bytes: Buffer }): AnswerFile | FileFault {
  if (bytes.length === 0) return 'file_empty';
  const end = /[^.]\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const kind = kinds.find(({ ends, is }) => ends.some((one) => one === end) && is(bytes));
  return kind ? { name, type: kind.type, bytes } : 'file_type';
}
