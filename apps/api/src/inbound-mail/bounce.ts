/**
 * Reads delivery reports (RFC 3464) out of a mail, in one pass over at most 1 MB. Imports nothing: it is loaded into
 * a thread of its own, because what it reads comes from anyone.
 */

export type Bounce = {
  /** `permanent`: the mail will never arrive; `transient`: the server still tries; `none`: the mail is no delivery report. */
  readonly kind: 'permanent' | 'transient' | 'none';
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
  /** The remote server's words, one line. */
  readonly diagnostic: string;
};

export class RefusedMail extends Error {
  override name = 'RefusedMail';
}

const MAX_PARTS = 50;
const MAX_HOPS = 30;
const NONE: Bounce = { kind: 'none', status: '', diagnostic: '' };

/** @throws RefusedMail for a mail that has run in circles, or has more parts than any report */
export function readBounce(source: string): Bounce {
  const { headers, body } = entity(source.replaceAll('\r\n', '\n'));
  if (headers.filter(([name]) => name === 'received').length > MAX_HOPS) throw new RefusedMail('mail loop');
  const type = valueOf(headers, 'content-type');
  if (!/^multipart\/report\b/i.test(type)) return NONE;
  const boundary = /;\s*boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
  const parts = partsOf(body, boundary?.[1] ?? boundary?.[2] ?? '');
  const report = parts
    .map(entity)
    .find((part) => /^message\/(global-)?delivery-status\b/i.test(valueOf(part.headers, 'content-type')));
  return report ? verdict(decoded(report.body, valueOf(report.headers, 'content-transfer-encoding'))) : NONE;
}

type Headers = readonly (readonly [name: string, value: string])[];

function entity(text: string): { readonly headers: Headers; readonly body: string } {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  return { headers: fieldsOf(head), body: end < 0 ? '' : text.slice(end + 1) };
}

/** Header lines, unfolded; a line that is no header is left out. */
function fieldsOf(text: string): Headers {
  const fields: [string, string][] = [];
  for (const line of text.split('\n')) {
    const last = fields.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last) last[1] += ` ${line.trim()}`;
    else if (colon > 0) fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return fields;
}

const valueOf = (headers: Headers, name: string): string => headers.find(([found]) => found === name)?.[1] ?? '';

function partsOf(body: string, boundary: string): readonly string[] {
  if (boundary === '') return [];
  const parts: string[] = [];
  let current: string[] | undefined;
  for (const line of body.split('\n')) {
    const mark = line.trimEnd();
    if (mark === `--${boundary}` || mark === `--${boundary}--`) {
      if (current) parts.push(current.join('\n'));
      if (parts.length > MAX_PARTS) throw new RefusedMail('too many parts');
      if (mark.endsWith(`${boundary}--`)) return parts;
      current = [];
    } else current?.push(line);
  }
  return current ? [...parts, current.join('\n')] : parts;
}

function decoded(body: string, encoding: string): string {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (!/^quoted-printable$/i.test(encoding)) return body;
  const bytes = body
    .replaceAll(/=[ \t]*\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** One group of fields for the message, then one for each recipient (RFC 3464, section 2.1). A mail of ours has one recipient. */
function verdict(report: string): Bounce {
  const groups = report.split(/\n\s*\n/).map(fieldsOf);
  const recipient = groups.find((group) => valueOf(group, 'action') !== '' || valueOf(group, 'status') !== '');
  if (!recipient) return NONE;
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(valueOf(recipient, 'status'))?.[1] ?? '';
  const diagnostic = valueOf(recipient, 'diagnostic-code')
    .replace(/^[a-z0-9-]+;\s*/i, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 400);
  return { kind: kindOf(valueOf(recipient, 'action').toLowerCase(), status), status, diagnostic };
}

/** `Action: failed` with a 4.x.x status means that the server has given up on a passing fault: it never arrives either. */
function kindOf(action: string, status: string): Bounce['kind'] {
  if (/^failed\b/.test(action)) return 'permanent';
  if (/^delayed\b/.test(action)) return 'transient';
  if (action !== '') return 'none';
  if (status.startsWith('5')) return 'permanent';
  return status.startsWith('4') ? 'transient' : 'none';
}
