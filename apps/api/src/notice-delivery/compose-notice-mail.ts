import { z } from 'zod';
import { addDays, danishDate, writtenDay } from '../platform/danish-days.js';
import { changeKind, subProcessorFacts, type SubProcessorFacts, transfer } from '../sub-processors/sub-processor.js';
import { computePeriod } from '../notice-record/compute-period.js';
import { holdsFrom } from '../notice-record/gate.js';
import { needsApproval } from '../notice-record/notice.js';
import { transferWord, writtenCountry, writtenTransfers } from './written-transfers.js';

/** What a notice's mail tells one customer, in its language. */
export const noticeLetter = z.object({
  locale: z.enum(['da', 'en']),
  customer: z.string(),
  vendor: z.string(),
  kind: changeKind,
  company: z.string(),
  replaced: z.string().nullable(),
  explanation: z.string(),
  /** As they will be. */
  facts: subProcessorFacts,
  effectiveOn: z.string(),
  needsApproval: needsApproval.nullable(),
  /** Out of the EU and the EEA, that the change brings to this customer. */
  transfers: z.array(transfer),
  noticeDays: z.number(),
  /** The change was announced before the customer came to the service. */
  late: z.boolean(),
  /** Its agreement is in force. */
  agreed: z.boolean(),
  vendorEmail: z.string(),
  /** Somebody who may answer in the portal. */
  hasDecider: z.boolean(),
  /** Somebody who may sign in. */
  hasUsers: z.boolean(),
});
export type NoticeLetter = z.infer<typeof noticeLetter>;

/**
 * The values of the mail `sub-processor-notice`. The days it names are those of a mail that arrives at once; one that
 * arrives later gives more time, never less, and says so. `from` is the first day on which the change can hold for this
 * customer, which is not before its own period is over where silence lets it hold.
 * @param at when the mail is sent
 */
export function composeNoticeMail(letter: NoticeLetter, at: Date) {
  const { locale, kind, effectiveOn, noticeDays, facts } = letter;
  const approval = letter.needsApproval !== null;
  const { lastDay } = computePeriod(at, noticeDays);
  const opens = approval ? danishDate(at) : addDays(lastDay, 1);
  const from = writtenDay(holdsFrom({ kind, effectiveOn }, true, opens) ?? effectiveOn, locale);
  return {
    ...{ vendor: letter.vendor, customer: letter.customer, company: letter.company, replaced: letter.replaced ?? '' },
    ...{
      explanation: letter.explanation,
      late: letter.late,
      unagreed: !letter.agreed,
      days: noticeDays,
      oneDay: noticeDays === 1,
    },
    ...waysToAnswer(letter),
    kind: Object.fromEntries(changeKind.options.map((one) => [one, one === kind])),
    facts: toldFacts(facts, locale),
    transfer: writtenTransfers(letter.transfers, locale),
    approval,
    waits: kind !== 'end' && !approval,
    from,
    lastDay: writtenDay(lastDay, locale),
  };
}

/** Where nobody can answer in the portal, it is done by mail (art. 28(2)); who cannot sign in gets no link that asks for it. */
export function waysToAnswer({
  vendorEmail,
  hasDecider,
  hasUsers,
}: Pick<NoticeLetter, 'vendorEmail' | 'hasDecider' | 'hasUsers'>) {
  return { answerTo: hasDecider ? '' : vendorEmail, users: hasUsers };
}

/** EDPB Opinion 22/2024: who it is, where, with what data; and what allows a transfer (art. 44-49). */
function toldFacts(facts: SubProcessorFacts, locale: 'da' | 'en') {
  return {
    name: facts.legalName,
    registrationNumber: facts.registrationNumber,
    address: facts.address.replace(/,?\s*\n\s*/g, ', '),
    country: writtenCountry(facts.country, locale),
    contact: `${facts.contact.name}, ${facts.contact.email}`,
    purpose: facts.purpose[locale],
    data: facts.dataCategories[locale].join(', '),
    transfer: transferWord[facts.transferMechanism ?? 'none']({}, { locale }),
  };
}
