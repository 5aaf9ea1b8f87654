import Handlebars from 'handlebars';

/** Text with holes filled: what the template says, and which parts of it are values. */
type Run = { readonly text: string; readonly value: boolean };

export type MailBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'button'; readonly label: readonly Run[]; readonly url: string };

export type FilledMail = { readonly subject: string; readonly blocks: readonly MailBlock[] };

export class MalformedMailTemplate extends Error {
  override name = 'MalformedMailTemplate';
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const placeholder = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const code = /^`([^`]+)`$/;
const button = /^\[([^\]]+)\]\(([^)]+)\)$/;

/** Every string becomes a numbered placeholder, so that no value can be read as structure. Empty, or zero, stays falsy. */
function guarded(data: unknown, values: string[]): unknown {
  if (typeof data === 'string') return data === '' ? '' : `${OPEN}${values.push(data) - 1}${CLOSE}`;
  if (typeof data === 'number' && data !== 0) return guarded(String(data), values);
  if (Array.isArray(data)) return data.map((item) => guarded(item, values));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, guarded(value, values)]));
  return data;
}

/**
 * Fills a mail template: a line `Subject: …`, then blocks separated by blank lines: a paragraph, a list of `- ` lines,
 * or alone a button, `[Label](url)`, or what is to be typed elsewhere, in backticks.
 * @throws MalformedMailTemplate when it has no subject or nothing else; Handlebars' error when a value is missing
 */
export function fillMail(source: string, data: Readonly<Record<string, unknown>>): FilledMail {
  const values: string[] = [];
  const filled = Handlebars.compile(source, { noEscape: true, strict: true })(guarded(data, values));
  const runs = (text: string): Run[] =>
    text
      .split(placeholder)
      .map((part, index) =>
        index % 2 ? { text: oneLine(values[Number(part)] ?? ''), value: true } : { text: part, value: false },
      )
      .map((run, index, all) => (endsTwice(all[index - 1], run) ? { ...run, text: run.text.slice(1) } : run))
      .filter((run) => run.text !== '');
  const plain = (text: string): string =>
    runs(text)
      .map((run) => run.text)
      .join('');
  const [first = '', ...rest] = filled.replaceAll('\r\n', '\n').split('\n');
  if (!first.startsWith('Subject: ')) throw new MalformedMailTemplate('The first line is `Subject: …`.');
  const blocks = rest
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block): MailBlock => {
      const link = button.exec(block);
      if (link) return { kind: 'button', label: runs(link[1] ?? ''), url: plain(link[2] ?? '') };
      const typed = code.exec(block);
      if (typed) return { kind: 'code', runs: runs(typed[1] ?? '') };
      const lines = block.split('\n');
      if (lines.every((line) => line.startsWith('- ')))
        return { kind: 'list', items: lines.map((line) => runs(line.slice(2))) };
      return { kind: 'paragraph', runs: runs(lines.join(' ')) };
    });
  if (blocks.length === 0) throw new MalformedMailTemplate('A mail says something besides its subject.');
  return { subject: plain(first.slice('Subject: '.length)), blocks };
}

/** A name that brings its own full stop ends a sentence without another: `Acme Inc.` */
const endsTwice = (before: Run | undefined, after: Run): boolean =>
  before?.value === true && before.text.endsWith('.') && !after.value && /^\.(?!\.)/.test(after.text);

const oneLine = (value: string): string => value.replaceAll(/[\s\uE000\uE001]+/g, ' ').trim();
