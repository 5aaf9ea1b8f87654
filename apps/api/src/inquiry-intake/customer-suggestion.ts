/** What is known of whom an inquiry might be about. */
export type Clues = {
  /** The organisation in the person's own words. */
  readonly organisation: string;
  readonly message: string;
  readonly email: string;
  /** The customer whose own form link was used. */
  readonly formTenantId: string | null;
  /** The customer that gave it back: not theirs. */
  readonly returnedBy: string | null;
};

export type Candidate = {
  readonly id: string;
  readonly kind: 'house' | 'customer';
  readonly name: string;
  readonly registrationNumber: string;
  readonly mailDomains: readonly string[];
  /** Names of services, in both languages. */
  readonly services: readonly string[];
};

/** Why a customer is suggested. Every reason can be checked by the eye; there is no other. */
export type Reason = 'form' | 'registration-number' | 'name' | 'part-of-name' | 'mail-domain' | 'service';
export type Suggestion = { readonly candidate: Candidate; readonly reasons: readonly Reason[] };

const weight: Readonly<Record<Reason, number>> = {
  form: 32,
  'registration-number': 16,
  name: 8,
  'part-of-name': 4,
  'mail-domain': 2,
  service: 1,
};
/** Says what kind of company it is, not which. */
const common = [
  'aps',
  'a/s',
  'as',
  'ab',
  'ltd',
  'inc',
  'gmbh',
  'bv',
  'ivs',
  'og',
  'and',
  'the',
  'den',
  'det',
  'for',
  'ved',
];
const freeMail = /(^|\.)(gmail|hotmail|outlook|live|yahoo|icloud|proton|mail|msn)\.[a-z.]+$/;

/** Words of three letters or more, without those that every other company has. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !common.includes(word)),
  ),
];

/** Eight-digit numbers, as Danish registration numbers are. */
export const registrationNumbersOf = (text: string): string[] =>
  [...text.matchAll(/(?<!\d)\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)/g)].map(([number]) => number.replaceAll(' ', ''));

/** @returns an empty text for addresses of the large providers, which say nothing of an employer */
export function mailDomainOf(email: string): string {
  const domain = email.split('@')[1]?.toLowerCase() ?? '';
  return freeMail.test(domain) ? '' : domain;
}

function reasonsFor(clues: Clues, candidate: Candidate): Reason[] {
  const said = wordsOf(clues.organisation);
  const named = wordsOf(candidate.name);
  const shared = named.filter((word) => said.includes(word));
  const written = wordsOf(`${clues.organisation} ${clues.message}`);
  const holds: Readonly<Record<Reason, boolean>> = {
    form: clues.formTenantId === candidate.id,
    'registration-number': registrationNumbersOf(`${clues.organisation} ${clues.message}`).includes(
      candidate.registrationNumber,
    ),
    name: named.length > 0 && shared.length === named.length,
    'part-of-name': shared.length > 0 && shared.length < named.length,
    'mail-domain': candidate.mailDomains.includes(mailDomainOf(clues.email)),
    service: candidate.services.some((service) => wordsOf(service).some((word) => written.includes(word))),
  };
  const order: readonly Reason[] = ['form', 'registration-number', 'name', 'part-of-name', 'mail-domain', 'service'];
  return order.filter((reason) => holds[reason]);
}

const scoreOf = ({ reasons }: Suggestion): number => reasons.reduce((sum, reason) => sum + weight[reason], 0);

/** At most five, the best founded first; never the customer that has given it back. */
export function suggestFor(clues: Clues, candidates: readonly Candidate[]): Suggestion[] {
  return candidates
    .filter(({ id }) => id !== clues.returnedBy)
    .map((candidate) => ({ candidate, reasons: reasonsFor(clues, candidate) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.candidate.name.localeCompare(b.candidate.name, 'da'))
    .slice(0, 5);
}
