import { z } from 'zod';
import * as m from '#messages';
import { zStaffAgreementsOfferBody } from '../../../generated/api/zod.gen.js';
import { zStaffAgreementsReplaceBody } from '../../../generated/api/zod.gen.js';
import type { StaffAgreement } from './agreement-state.js';

const { signers, expiresInDays, sendAnyway } = zStaffAgreementsOfferBody.shape;
const { name, title, email } = signers.unwrap().element.shape;

/** The body of an offer as the form shows it: who signs after whom is the order, and who may sign with the one before. */
export const offerValues = z.object({
  signers: z.array(z.object({ name, title, email, together: z.boolean() })).min(1),
  expiresInDays,
  sendAnyway,
  sendUnchanged: z.boolean().default(false),
});
export type OfferValues = z.input<typeof offerValues>;
export type SignerValues = OfferValues['signers'][number];

export const replaceValues = zStaffAgreementsReplaceBody;
export const MOST_SIGNERS = 10;
export const blankSigner: SignerValues = { name: '', title: '', email: '', together: false };

type Named = StaffAgreement['proposedSigners'];

/** @returns one empty row where nobody is known */
export function fromTurns(named: Named): SignerValues[] {
  if (named.length === 0) return [blankSigner];
  return named.map(({ turn, ...person }, index) => ({ ...person, together: named[index - 1]?.turn === turn }));
}

export function toTurns(values: readonly SignerValues[]): Named {
  let turn = 0;
  return values.map(({ together, title: job = '', ...person }, index) => {
    if (index === 0 || !together) turn += 1;
    return { ...person, title: job, turn };
  });
}

/** What each field of each signer is called where errors are listed, by path. */
export function signerLabels(): Record<string, string> {
  const fields = {
    name: m.agreements_offer_name(),
    title: m.agreements_offer_job(),
    email: m.agreements_offer_email(),
  };
  const paths = Array.from({ length: MOST_SIGNERS }, (_, index) =>
    Object.entries(fields).map(([field, word]): [string, string] => [
      `signers.${index}.${field}`,
      m.agreements_offer_field({ number: index + 1, field: word }),
    ]),
  );
  return Object.fromEntries(paths.flat());
}

/** A mailbox signs once: the second row that names it is told, before the API does. */
export function twiceNamed({ signers: all }: OfferValues): Record<string, string> {
  const boxes = all.map((signer) => signer.email.trim().toLowerCase());
  const second = boxes.findIndex((box, index) => box !== '' && boxes.indexOf(box) < index);
  return second === -1 ? {} : { [`signers.${second}.email`]: m.agreements_signer_twice() };
}

type Unreached = StaffAgreement['unreached'];

/** Those of the addresses in the form that the last mail to did not reach. */
export const unreachedOf = (
  { signers: all }: { readonly signers: readonly Pick<SignerValues, 'email'>[] },
  unreached: Unreached,
): Unreached => {
  const boxes = new Set(all.map(({ email: box }) => box.trim().toLowerCase()));
  return unreached.filter((one) => boxes.has(one.email));
};

const anywayFaults = (dead: Unreached, sendAnyway: boolean | undefined): Record<string, string> =>
  dead.length > 0 && !sendAnyway ? { sendAnyway: m.agreements_offer_anyway_missing() } : {};

/** The same of the form for who takes a signer's place. */
export const replaceFaults =
  (unreached: Unreached) =>
  ({ sendAnyway, ...person }: z.input<typeof replaceValues>): Record<string, string> =>
    anywayFaults(unreachedOf({ signers: [person] }, unreached), sendAnyway);

/**
 * What the form must say besides its schema: no mailbox twice, and a deliberate yes to one that mails do not reach and to
 * a version that says what the one before said.
 */
export const offerFaults =
  (unreached: Unreached, isUnchanged: boolean) =>
  (values: OfferValues): Record<string, string> => ({
    ...twiceNamed(values),
    ...anywayFaults(unreachedOf(values, unreached), values.sendAnyway),
    ...(isUnchanged && !values.sendUnchanged ? { sendUnchanged: m.agreement_proposals_unchanged_missing() } : {}),
  });
