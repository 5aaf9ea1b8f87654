import { createHmac, timingSafeEqual } from 'node:crypto';

type Settings = { readonly PORTAL_SECRET: string; readonly BOUNCE_DOMAIN?: string | undefined };
export type MailRef = { readonly tenantId: string; readonly mailId: string };

const address = /^b\+([0-9a-f]{32})-([0-9a-f]{32})-([0-9a-f]{16})@/i;
const compact = (id: string): string => id.replaceAll('-', '');
const dashed = (hex: string): string =>
  hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const mark = (secret: string, ref: MailRef): string =>
  createHmac('sha256', `return-path ${secret}`).update(`${ref.tenantId} ${ref.mailId}`).digest('hex').slice(0, 16);

/** The variable envelope return path (VERP) of one mail, signed so that nobody can bounce a mail they were not sent. */
export function returnPath(settings: Settings, ref: MailRef): string {
  return `b+${compact(ref.tenantId)}-${compact(ref.mailId)}-${mark(settings.PORTAL_SECRET, ref)}@${settings.BOUNCE_DOMAIN ?? ''}`;
}

/** @returns the mail that a return path names, or null when we did not make it */
export function mailOfReturnPath(settings: Settings, recipient: string): MailRef | null {
  const [, tenant, mail, signature] = address.exec(recipient) ?? [];
  if (!tenant || !mail || !signature) return null;
  const ref = { tenantId: dashed(tenant), mailId: dashed(mail) };
  return timingSafeEqual(Buffer.from(mark(settings.PORTAL_SECRET, ref)), Buffer.from(signature.toLowerCase()))
    ? ref
    : null;
}
