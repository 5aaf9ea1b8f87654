import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';

type Settings = { readonly PORTAL_SECRET: string; readonly BOUNCE_DOMAIN?: string | undefined };
export type MailRef = { readonly tenantId: string; readonly mailId: string };

// Base32 (RFC 4648) in lower case: servers may fold the case of a local part, and it holds 64 octets (RFC 5321 4.5.3.1.1).
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const MARK_BYTES = 5;
const address = /^b\+([a-z2-7]{26})([a-z2-7]{26})([a-z2-7]{8})@/i;

const bitsOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
const base32 = (bytes: Uint8Array): string =>
  (bitsOf(bytes).match(/.{1,5}/g) ?? []).map((five) => LETTERS[parseInt(five.padEnd(5, '0'), 2)]).join('');

/** @throws TypeError when the letters are no UUID */
function idOf(letters: string): string {
  const bits = Array.from(letters, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return stringify(Uint8Array.from(bits.slice(0, 128).match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2)));
}

const mark = (secret: string, tenant: string, mail: string): string =>
  base32(createHmac('sha256', `return-path ${secret}`).update(`${tenant} ${mail}`).digest().subarray(0, MARK_BYTES));

/** The variable envelope return path (VERP) of one mail, signed so that nobody can bounce a mail they were not sent. */
export function returnPath(settings: Settings, ref: MailRef): string {
  const [tenant, mail] = [base32(parse(ref.tenantId)), base32(parse(ref.mailId))];
  return `b+${tenant}${mail}${mark(settings.PORTAL_SECRET, tenant, mail)}@${settings.BOUNCE_DOMAIN ?? ''}`;
}

/** @returns the mail that a return path names, or null when we did not make it */
export function mailOfReturnPath(settings: Settings, recipient: string): MailRef | null {
  const [, tenant, mail, signature] = address.exec(recipient.toLowerCase()) ?? [];
  if (!tenant || !mail || !signature) return null;
  const genuine = timingSafeEqual(Buffer.from(mark(settings.PORTAL_SECRET, tenant, mail)), Buffer.from(signature));
  return genuine ? { tenantId: idOf(tenant), mailId: idOf(mail) } : null;
}
