import { basisFault, isCountry, isThirdCountry, transferBases, type BasisFault } from '#countries';
import { z } from 'zod';
import { emailAddress } from '../platform/email-address.js';
import type { FieldError } from '../platform/problem.js';

/** `planned → announced → active → ending → removed`. */
export const subProcessorStatus = z.enum(['planned', 'announced', 'active', 'ending', 'removed']);
export type SubProcessorStatus = z.infer<typeof subProcessorStatus>;

export const transferMechanism = z.enum(transferBases);

const line = (max: number) => z.string().trim().min(1).max(max);
const inBothLanguages = <Text extends z.ZodType>(text: Text) => z.strictObject({ da: text, en: text });

/** What is told about a sub-processor (EDPB Opinion 22/2024: name, address and contact of everyone in the chain). */
export const subProcessorFacts = z
  .strictObject({
    legalName: line(200),
    registrationNumber: line(60),
    address: line(300),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    contact: z.strictObject({ name: line(200), email: emailAddress }),
    purpose: inBothLanguages(line(500)),
    dataCategories: inBothLanguages(z.array(line(200)).min(1).max(40)),
    /** The vendor's services it works for; empty for a link of a chain, which works where the company above it does. */
    serviceIds: z.array(z.uuid()).max(50),
    transferMechanism: transferMechanism.nullable(),
  })
  .refine((facts) => facts.transferMechanism !== null || !isThirdCountry(facts.country), {
    path: ['transferMechanism'],
    error: 'Outside the EU and the EEA a transfer needs a basis (art. 44–46).',
  });
export type SubProcessorFacts = z.infer<typeof subProcessorFacts>;

const faultText = {
  missing: 'Outside the EU and the EEA a transfer needs a basis (art. 44–46).',
  dpf_elsewhere: 'The EU-U.S. Data Privacy Framework is for companies in the USA only.',
  no_decision: 'There is no adequacy decision (art. 45) for this country.',
  only_certified: 'For the USA the decision is the EU-U.S. Data Privacy Framework; choose that.',
  derogation: 'A derogation (art. 49) is for the single occasion, not for lasting use.',
} as const satisfies Record<BasisFault, string>;

/** What is wrong with where a company is and what carries the data there; of what customers are to be told from now on. */
export function placeFaults({ country, transferMechanism: basis }: SubProcessorFacts): FieldError[] {
  if (!isCountry(country))
    return [{ path: 'facts.country', code: 'unknown', message: 'Choose a country of ISO 3166-1.' }];
  const code = basisFault(country, basis);
  return code === null ? [] : [{ path: 'facts.transferMechanism', code, message: faultText[code] }];
}

/** Data that leaves the EU and the EEA at one company (art. 44), and what allows it. */
export const transfer = z.object({
  subProcessorId: z.string(),
  company: z.string(),
  /** ISO 3166-1 alpha-2; null where the company is in the EU or the EEA and the data goes on from there. */
  country: z.string().nullable(),
  mechanism: transferMechanism,
});
export type Transfer = z.infer<typeof transfer>;

/** @returns null when the data stays; a third country never goes without a mechanism (`subProcessorFacts`) */
export function transferOf(subProcessorId: string, facts: SubProcessorFacts): Transfer | null {
  const { legalName: company, country, transferMechanism: mechanism } = facts;
  return mechanism && { subProcessorId, company, country: isThirdCountry(country) ? country : null, mechanism };
}

/** Another country or another basis is another transfer: the instruction names both. */
export const isSameTransfer = (one: Transfer | null, other: Transfer): boolean =>
  one?.subProcessorId === other.subProcessorId && one.country === other.country && one.mechanism === other.mechanism;

/** How the register can change: one comes, takes another's place, is different from now on, or goes. */
export const changeKind = z.enum(['add', 'replace', 'change', 'end']);
export type ChangeKind = z.infer<typeof changeKind>;
