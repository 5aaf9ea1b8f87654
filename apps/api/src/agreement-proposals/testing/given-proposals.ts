import { z } from 'zod';
import { givenOffer, type Offered } from '../../agreements/testing/given-agreement.js';
import type { Caller } from '../../testing/caller.js';
import { givenMember, nobody } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

export type Negotiated = Offered & { readonly member: Caller };

const listed = z.object({ items: z.array(z.object({ id: z.uuid() })) });

/** Of the newest point. */
export const lastProposal = (body: unknown): string => listed.parse(body).items.at(-1)?.id ?? '';

/** A customer whose data protection contact reads the offer before it is signed. */
export async function givenNegotiation(
  portal: Portal,
  given: Parameters<typeof givenOffer>[1] = {},
): Promise<Negotiated> {
  const offer = await givenOffer(portal, given);
  return { ...offer, member: await givenMember(portal, offer.tenant, ['privacy'], 'Dorte Data') };
}

export const newSubject = {
  kind: 'addition',
  place: 'annexes.a.dataSubjects',
  wish: 'Pårørende',
  reason: 'De står også i journalen.',
} as const;

/** @returns the point's id */
export async function givenProposal(
  { id, member }: Negotiated,
  order: Readonly<Record<string, unknown>> = newSubject,
): Promise<string> {
  const { body } = await member.post(`/api/app/agreements/${id}/proposals`, order).expect(201);
  return lastProposal(body);
}

/** By the link in the mail, without an account. */
export const wish = (portal: Portal, { token }: Offered, fields: Readonly<Record<string, string>>) =>
  nobody(portal).submit(`/s/${token}/proposals`, { ...fields });

export const decisionPath = (id: string, proposalId: string): string =>
  `/api/staff/agreements/${id}/proposals/${proposalId}/decision`;

/** One proposal, accepted as the customer wrote it: ready for a new version. */
export async function givenAccepted(portal: Portal): Promise<Negotiated> {
  const negotiated = await givenNegotiation(portal);
  const proposalId = await givenProposal(negotiated);
  const order = { decision: 'accepted', value: { kind: 'entry', entry: newSubject.wish } };
  await negotiated.staff.put(decisionPath(negotiated.id, proposalId), order).expect(200);
  return negotiated;
}
