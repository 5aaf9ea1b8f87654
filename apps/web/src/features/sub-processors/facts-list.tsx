import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '#messages';
import { countryName } from '../../ui/countries.js';
import { Facts } from '../../ui/facts.js';
import { transferWord, type mechanismWord } from './sub-processor-words.js';

/** A company's facts in one language. */
export interface ToldFacts {
  legalName: string;
  registrationNumber: string;
  address: string;
  country: string;
  contact: { name: string; email: string };
  purpose: string;
  dataCategories: readonly string[];
  transferMechanism: keyof typeof mechanismWord | null;
}

const told = (facts: ToldFacts): readonly { name: string; text: string }[] => [
  { name: m.sub_processors_form_legal_name(), text: facts.legalName },
  { name: m.sub_processors_registration_number(), text: facts.registrationNumber },
  { name: m.sub_processors_address(), text: facts.address },
  { name: m.sub_processors_country(), text: countryName(facts.country) },
  { name: m.sub_processors_contact(), text: `${facts.contact.name}, ${facts.contact.email}` },
  { name: m.sub_processors_purpose(), text: facts.purpose },
  { name: m.sub_processors_data_categories(), text: facts.dataCategories.join(', ') },
  { name: m.sub_processors_transfer(), text: transferWord(facts.transferMechanism) },
];

/** What is told about a company; where it changes, what it was before stands below. */
export function FactsList({ facts, before }: { facts: ToldFacts; before?: ToldFacts | null | undefined }) {
  const old = new Map(before ? told(before).map(({ name, text }) => [name, text]) : []);
  return (
    <Facts
      facts={told(facts).map(({ name, text }) => ({ name, value: <Value now={text} before={old.get(name)} /> }))}
    />
  );
}

function Value({ now, before }: { now: string; before: string | undefined }): ReactNode {
  if (before === undefined || before === now) return now;
  return (
    <>
      <strong>{now}</strong>
      <Text size="sm" c="dimmed">
        {m.sub_processors_was({ value: before })}
      </Text>
    </>
  );
}
