import type { AgreementDataInput, Party } from '#dpa-templates';
import { sameMailbox } from '../agreement-record/mailbox.js';
import { MOST_SIGNERS, type NamedSigner } from '../agreement-record/signer.js';

type Contact = {
  readonly kind: 'signatory' | 'privacy' | 'general';
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly phone: string | null;
};
type CustomerFacts = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly address: string;
  readonly country: string;
  readonly contacts: readonly Contact[];
  /** Whom notices go to: clause 15 names it. */
  readonly recipient: Contact | undefined;
};
type ProcessorFacts = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly address: string;
  readonly country: string;
  readonly email: string;
  readonly phone: string | null;
  readonly accent: string;
  readonly contactName: string;
  readonly contactTitle: string;
};

const firstOf = (contacts: readonly Contact[], ...kinds: readonly Contact['kind'][]): Contact | undefined =>
  kinds.map((kind) => contacts.find((contact) => contact.kind === kind)).find((contact) => contact !== undefined);

/** The customer as a party. Without any contact its e-mail stays empty, and is then told as missing. */
export function controllerParty({ contacts, recipient: contact, ...facts }: CustomerFacts): Party {
  return {
    name: facts.name,
    registrationNumber: facts.registrationNumber,
    address: facts.address,
    country: facts.country,
    email: firstOf(contacts, 'general', 'privacy', 'signatory')?.email ?? '',
    contact: {
      name: contact?.name ?? '',
      email: contact?.email ?? '',
      ...(contact?.title && { title: contact.title }),
      ...(contact?.phone && { phone: contact.phone }),
    },
  };
}

/** The vendor as a party. */
export function processorParty(profile: ProcessorFacts): AgreementDataInput['processor'] {
  const { name, registrationNumber, address, country, email, phone, accent, contactName, contactTitle } = profile;
  return {
    name,
    registrationNumber,
    address,
    country,
    email,
    ...(phone && { phone }),
    accent,
    contact: { name: contactName, email, ...(contactTitle !== '' && { title: contactTitle }) },
  };
}

/**
 * Who signs unless staff say otherwise: the customer's contacts of that kind, each person once, all at the same time. Two
 * persons with one mailbox are both named: sending is refused, and nobody is left out unseen.
 */
export function signersOf(contacts: readonly Contact[]): NamedSigner[] {
  return contacts
    .filter(({ kind }) => kind === 'signatory')
    .filter((contact, index, all) => all.findIndex((one) => isSamePerson(one, contact)) === index)
    .slice(0, MOST_SIGNERS)
    .map(({ name, title, email }) => ({ turn: 1, name, title: title ?? '', email }));
}

const isSamePerson = (one: Contact, other: Contact): boolean =>
  sameMailbox(one.email, other.email) && one.name.trim() === other.name.trim();
