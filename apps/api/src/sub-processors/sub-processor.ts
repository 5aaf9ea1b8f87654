import { z } from 'zod';

/** `planned → announced → active → ending → removed`. */
export const subProcessorStatus = z.enum(['planned', 'announced', 'active', 'ending', 'removed']);
export type SubProcessorStatus = z.infer<typeof subProcessorStatus>;

/** Art. 45 (`adequacy`, and `dpf` for certified companies in the United States), 46(2)(c) `scc`, 47 `bcr`, 49 `derogation`. */
export const transferMechanism = z.enum(['adequacy', 'dpf', 'scc', 'bcr', 'derogation']);

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
    contact: z.strictObject({ name: line(200), email: z.email().max(254) }),
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

const eea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether data that goes there leaves the EU and the EEA (art. 44). */
export const isThirdCountry = (country: string): boolean => !eea.has(country);

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
