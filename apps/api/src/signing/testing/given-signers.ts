import { givenDraft, queuedMails, signatureForm, type Offered } from '../../agreements/testing/given-agreement.js';
import { nobody, type Tenant } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

type Person = { readonly name: string; readonly title: string; readonly email: string };
export type Several = Omit<Offered, 'token'>;

export const aase = { name: 'Åse Nørlund', title: 'Formand', email: 'aase@klinik.example' };
export const bo = { name: 'Bo Berg', title: 'Kasserer', email: 'bo@klinik.example' };
export const ib = { name: 'Ib Holm', title: 'Sekretær', email: 'ib@klinik.example' };

/** An agreement that was offered to these, in these turns. */
export async function givenSeveral(
  portal: Portal,
  signers: readonly (Person & { readonly turn?: number })[],
  tenant?: Tenant,
): Promise<Several> {
  const draft = await givenDraft(portal, tenant && { tenant });
  const { body } = await draft.staff.post(`/api/staff/agreements/${draft.id}/offer`, { signers }).expect(201);
  return { ...draft, hash: body.contentHash };
}

/** The token of the newest link that this person got. */
export async function tokenOf(portal: Portal, { tenant }: Several, { email }: Person): Promise<string> {
  const links = (await queuedMails(portal, tenant))
    .filter(({ to }) => to === email)
    .map((mail) => /\/s\/([A-Za-z0-9_-]{43})/.exec(mail.data.url ?? '')?.[1]);
  const token = links.findLast((link) => link !== undefined);
  if (!token) throw new Error(`${email} got no link.`);
  return token;
}

/** Asks for a code as this person. @returns the code in the mail */
export async function codeFor(portal: Portal, offer: Several, person: Person): Promise<string> {
  await nobody(portal)
    .submit(`/s/${await tokenOf(portal, offer, person)}/code`, {})
    .expect(303);
  const mails = await queuedMails(portal, offer.tenant);
  const code = mails.findLast(({ template, to }) => template === 'agreement-code' && to === person.email)?.data.code;
  if (!code) throw new Error(`${person.email} got no code.`);
  return code;
}

/** Sends the form, filled in by this person. */
export const press = (portal: Portal, offer: Several, token: string, { name, title }: Person, code: string) =>
  nobody(portal).submit(`/s/${token}/signature`, { ...signatureForm(offer, code), name, title, signature: name });

/** From the mailed link to the signature. */
export async function signs(portal: Portal, offer: Several, person: Person): Promise<void> {
  const [token, code] = [await tokenOf(portal, offer, person), await codeFor(portal, offer, person)];
  await press(portal, offer, token, person, code).expect(303).expect('location', `/s/${token}/done`);
}
