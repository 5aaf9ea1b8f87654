import { z } from 'zod';
import { givenProfile } from '../../processor-profile/testing/given-profile.js';
import { newId } from '../../platform/ids.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import type { Caller } from '../../testing/caller.js';
import { givenStaff, givenTenant, nobody, type Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

export type Mail = {
  readonly template: string;
  readonly to: string;
  readonly locale: string;
  readonly data: Record<string, string>;
};
const waitingMail = z.object({
  id: z.uuid(),
  template: z.string(),
  to: z.string(),
  locale: z.string(),
  sealed: z.instanceof(Buffer),
});

/** Mails that were queued and not sent yet, oldest first, opened. */
export async function queuedMails(portal: Portal, tenant: Tenant): Promise<Mail[]> {
  const box = new SecretBox(portal.config.PORTAL_SECRET, 'mail');
  const rows = await portal.sql(
    `select id, template, to_email as "to", locale, sealed_data as sealed from app.mails
     where tenant_id = $1 and sealed_data is not null order by id`,
    [tenant.id],
  );
  return z
    .array(waitingMail)
    .parse(rows)
    .map(({ id, sealed, ...mail }) => ({
      ...mail,
      data: z.record(z.string(), z.coerce.string()).parse(JSON.parse(box.open(sealed, `mails|${id}`).toString())),
    }));
}

/** A customer with one service and a signatory, ready for an agreement. */
export async function givenReadyCustomer(portal: Portal, name = 'Havnens Tandklinik I/S'): Promise<Tenant> {
  await givenProfile(portal);
  const tenant = await givenTenant(portal, name);
  const service = newId();
  await portal.sql(
    `insert into app.services (id, code, name_da, name_en, description_da, description_en, created_at)
     values ($1, $2, 'Flex Booking', 'Flex Booking', 'onlinebooking', 'online booking', $3)`,
    [service, `b-${service}`, portal.clock.now()],
  );
  await portal.sql(
    `insert into app.subscriptions (tenant_id, id, service_id, since) values ($1, $2, $3, '2026-01-01')`,
    [tenant.id, newId(), service],
  );
  await portal.sql(
    `insert into app.contacts (tenant_id, id, kind, name, title, email) values ($1, $2, 'signatory', 'Åse Nørlund', 'Klinikchef', 'aase@klinik.example')`,
    [tenant.id, newId()],
  );
  return tenant;
}

/** What only the customer knows, filled in. */
export const filledIn = {
  dataTypes: [{ name: 'Navn og telefonnummer', category: 'ordinary' }],
  dataSubjects: ['Patienter'],
} as const;

export type Draft = { readonly id: string; readonly tenant: Tenant; readonly staff: Caller };

/** A draft with nothing missing. */
export async function givenDraft(portal: Portal, given: { tenant?: Tenant; staff?: Caller } = {}): Promise<Draft> {
  const tenant = given.tenant ?? (await givenReadyCustomer(portal));
  const staff = given.staff ?? (await givenStaff(portal, ['compliance']));
  const { body } = await staff.post(`/api/staff/customers/${tenant.id}/agreements`).expect(201);
  const { annexes, ...content } = body.content;
  const change = { ...content, annexes: { ...annexes, a: { ...annexes.a, ...filledIn } } };
  const { revision, prefilled: confirmed } = body;
  await staff.put(`/api/staff/agreements/${body.id}/annexes`, { revision, content: change, confirmed }).expect(200);
  return { id: body.id, tenant, staff };
}

export type Offered = Draft & { readonly token: string; readonly hash: string };

/** An agreement that was sent, with the token of the link its signatory got. */
export async function givenOffer(portal: Portal, given: { tenant?: Tenant; staff?: Caller } = {}): Promise<Offered> {
  const draft = await givenDraft(portal, given);
  const { body } = await draft.staff.post(`/api/staff/agreements/${draft.id}/offer`).expect(201);
  return { ...draft, hash: body.contentHash, token: await lastToken(portal, draft.tenant) };
}

/** The token in the newest mail with a signing link. */
export async function lastToken(portal: Portal, tenant: Tenant): Promise<string> {
  const links = (await queuedMails(portal, tenant)).map(
    (mail) => /\/s\/([A-Za-z0-9_-]{43})/.exec(mail.data.url ?? '')?.[1],
  );
  const token = links.findLast((link) => link !== undefined);
  if (!token) throw new Error('No mail holds a signing link.');
  return token;
}

/** Asks for a code, as the signer does. @returns the code in the mail */
export async function askedForCode(portal: Portal, { token, tenant }: Offered): Promise<string> {
  await nobody(portal).submit(`/s/${token}/code`, {}).expect(303);
  const code = (await queuedMails(portal, tenant)).findLast((mail) => mail.template === 'agreement-code')?.data.code;
  if (!code) throw new Error('No mail holds a code.');
  return code;
}

/** Says no by this link, with the code that it asks for. */
export async function declines(
  portal: Portal,
  { token, tenant }: Pick<Offered, 'token' | 'tenant'>,
  reason: string,
): Promise<void> {
  await nobody(portal).submit(`/s/${token}/decline/code`, {}).expect(303);
  const mails = await queuedMails(portal, tenant);
  const code = mails.findLast(({ template }) => template === 'agreement-decline-code')?.data.code ?? '';
  const path = `/s/${token}`;
  await nobody(portal).submit(`${path}/decline`, { reason, code }).expect(303).expect('location', path);
}

/** The form as filled in by the signer. */
export const signatureForm = (offer: Pick<Offered, 'hash'>, code: string): Record<string, string> => ({
  hash: offer.hash,
  code,
  name: 'Åse Nørlund',
  title: 'Klinikchef',
  authority: 'yes',
  consent: 'yes',
  signature: 'Åse Nørlund',
});

/** An agreement the customer has signed; nothing after that has happened. */
export async function givenSigned(portal: Portal, given: { tenant?: Tenant; staff?: Caller } = {}): Promise<Offered> {
  const offer = await givenOffer(portal, given);
  const code = await askedForCode(portal, offer);
  await nobody(portal).submit(`/s/${offer.token}/signature`, signatureForm(offer, code)).expect(303);
  return offer;
}

const signerRow = z.object({ id: z.uuid(), name: z.string(), email: z.string(), turn: z.number(), state: z.string() });

/** The signers of the offer that stands, in order. */
export async function signersOf(portal: Portal, id: string): Promise<z.infer<typeof signerRow>[]> {
  const rows = await portal.sql(
    `select id, name, email, turn, state from app.agreement_signers
     where agreement_id = $1 and lapsed_at is null order by position`,
    [id],
  );
  return z.array(signerRow).parse(rows);
}

export async function stateOf(portal: Portal, id: string): Promise<unknown> {
  const [row] = await portal.sql<{ state: string }>(`select state from app.agreements where id = $1`, [id]);
  return row?.state;
}
