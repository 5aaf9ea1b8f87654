import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import type { StoredMail } from './mail-store.js';

export interface MailSummary {
  id: string;
  receivedAt: string;
  from: string;
  /** Who it was delivered to, from the envelope. */
  to: string[];
  subject: string;
  size: number;
}

export interface MailAttachment {
  name: string;
  type: string;
  size: number;
  content: Buffer;
}

export interface Mail extends MailSummary {
  text: string;
  html: string;
  headers: { name: string; value: string }[];
  attachments: MailAttachment[];
}

const HEADER_LIMIT = 64 * 1024;
const PARSER = { skipTextToHtml: true, skipHtmlToText: true, maxHtmlLengthToParse: 2_000_000 };

/** What a list shows: the headers alone are parsed. */
export async function summarise(stored: StoredMail): Promise<MailSummary> {
  const end = stored.source.indexOf('\r\n\r\n');
  const head = stored.source.subarray(0, Math.min(end < 0 ? stored.source.length : end + 4, HEADER_LIMIT));
  return summaryOf(stored, await simpleParser(head, PARSER));
}

export async function parseMail(stored: StoredMail): Promise<Mail> {
  const parsed = await simpleParser(stored.source, PARSER);
  return {
    ...summaryOf(stored, parsed),
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers: headersOf(parsed),
    attachments: parsed.attachments.map((attachment, at) => ({
      name: attachment.filename ?? `part-${at + 1}`,
      type: attachment.contentType,
      size: attachment.size,
      content: attachment.content,
    })),
  };
}

function summaryOf(stored: StoredMail, parsed: ParsedMail): MailSummary {
  const delivered = headersOf(parsed).flatMap(({ name, value }) => (name === 'Delivered-To' ? value : []));
  return {
    id: stored.id,
    receivedAt: stored.receivedAt.toISOString(),
    from: addresses(parsed.from),
    to: delivered.length > 0 ? delivered : [addresses(parsed.to)],
    subject: parsed.subject ?? '',
    size: stored.source.length,
  };
}

function headersOf(parsed: ParsedMail): { name: string; value: string }[] {
  return parsed.headerLines.map(({ line }) => {
    const colon = line.indexOf(':');
    return {
      name: line.slice(0, colon),
      value: line
        .slice(colon + 1)
        .replaceAll(/\s*\r?\n\s+/g, ' ')
        .trim(),
    };
  });
}

function addresses(found: AddressObject | AddressObject[] | undefined): string {
  return [found ?? []]
    .flat()
    .flatMap(({ text }) => text || [])
    .join(', ');
}
