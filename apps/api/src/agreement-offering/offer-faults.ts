import * as m from '#messages';
import { contradictions, missingFields, type AgreementData, type MissingField } from '#dpa-templates';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { unconfirmed, type PrefilledField } from '../agreement-record/prefilled.js';
import { namedTwice, type NamedSigner } from '../agreement-record/signer.js';
import type { UnreachedAddress } from '../mail/mails.schema.js';
import { danishDate, writtenDay } from '../platform/danish-days.js';
import { Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { unprintableTexts } from '../platform/routes/printable.js';
import { unprintableWords } from '../platform/routes/validation-words.js';

type Fault = { readonly path: string; readonly code: string; readonly message: string };

/** @throws Invalid when there is any fault */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Invalid([...faults]);
}

/** What is missing in an agreement or was never looked at, and where it speaks against itself. */
export function gaps(data: AgreementData, prefilled: readonly PrefilledField[]): Fault[] {
  const { locale } = currentRequest();
  const told = (code: string) => (gap: MissingField) => ({ path: gap.field, code, message: gap.label });
  return [
    ...missingFields(data, locale).map(told('missing')),
    ...unconfirmed({ prefilled, data }, locale).map(told('unconfirmed')),
    ...contradictions(data, locale).map(told('contradiction')),
  ];
}

/** What stands in the registers since before they were asked for printable texts. */
export function unprintable(data: AgreementData): Fault[] {
  const { locale } = currentRequest();
  return unprintableTexts(data).map(({ path, characters }) => {
    const { code, detail } = unprintableWords(characters, locale);
    return { path: path.join('.'), code, message: detail };
  });
}

/** Somebody signs, and nobody twice: two signatures from one mailbox prove one person. */
export function signerFaults(named: readonly NamedSigner[]): Fault[] {
  const { locale } = currentRequest();
  if (named.length === 0)
    return [{ path: 'signers', code: 'missing', message: m.agreements_signer_nobody({}, { locale }) }];
  const second = namedTwice(named);
  if (second === undefined) return [];
  return [{ path: `signers.${second}.email`, code: 'twice', message: m.agreements_signer_twice({}, { locale }) }];
}

/** The last mail to that address did not arrive: whoever sends it anyway says so. */
export function unreachedFaults(
  named: readonly Pick<NamedSigner, 'email'>[],
  unreached: readonly UnreachedAddress[],
  pathOf = (index: number) => `signers.${index}.email`,
): Fault[] {
  const { locale } = currentRequest();
  return named.flatMap(({ email }, index) => {
    const found = unreached.find((one) => sameMailbox(one.email, email));
    if (!found) return [];
    const mail = found.subject ?? m.agreements_mail_unnamed({}, { locale });
    const day = writtenDay(danishDate(new Date(found.at)), locale);
    const message = m.agreements_offer_unreached({ mail, day }, { locale });
    return [{ path: pathOf(index), code: 'unreached', message }];
  });
}
