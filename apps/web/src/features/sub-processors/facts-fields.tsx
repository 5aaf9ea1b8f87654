import { Checkbox, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { basisFault, isThirdCountry, transferBases } from '#countries';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffServicesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { countryChoices } from '../../ui/countries.js';
import classes from './facts-fields.module.css';
import { placeWord, unevenLines, type FormFacts } from './facts-checks.js';
import { mechanismWord } from './sub-processor-words.js';

export const noFacts: FormFacts = {
  legalName: '',
  registrationNumber: '',
  address: '',
  country: 'DK',
  contact: { name: '', email: '' },
  purpose: { da: '', en: '' },
  dataCategories: { da: [], en: [] },
  serviceIds: [],
  transferMechanism: null,
};

/** What each field is called, by its path; for the summary of errors too. */
export const factsLabels = () => ({
  'facts.legalName': m.sub_processors_form_legal_name(),
  'facts.registrationNumber': m.sub_processors_registration_number(),
  'facts.address': m.sub_processors_address(),
  'facts.country': m.sub_processors_country(),
  'facts.contact.name': m.sub_processors_form_contact_name(),
  'facts.contact.email': m.sub_processors_form_contact_email(),
  'facts.purpose.da': m.sub_processors_form_purpose_da(),
  'facts.purpose.en': m.sub_processors_form_purpose_en(),
  'facts.dataCategories.da': m.sub_processors_form_data_da(),
  'facts.dataCategories.en': m.sub_processors_form_data_en(),
  'facts.transferMechanism': m.sub_processors_transfer(),
  'facts.serviceIds': m.sub_processors_form_services(),
});

type Path = keyof ReturnType<typeof factsLabels>;

interface FactsFieldsProps {
  facts: FormFacts;
  /** Value, error and change handler by path: the form's own `getInputProps`. */
  inputProps: (path: string) => object;
  errorOf: (path: string) => React.ReactNode;
  onChange: (facts: FormFacts) => void;
  /** A link of a chain works where the company above it does. */
  hasServices: boolean;
}

/** Everything that is told about a company, in both languages. */
export function FactsFields({ facts, inputProps, errorOf, onChange, hasServices }: FactsFieldsProps) {
  const labels = factsLabels();
  const text = (path: Path) => ({ label: labels[path], ...inputProps(path), withAsterisk: true, autoComplete: 'off' });
  const uneven = unevenLines(facts.dataCategories);
  const lines = (language: 'da' | 'en') => (
    <LinesField
      path={`facts.dataCategories.${language}`}
      label={labels[`facts.dataCategories.${language}`]}
      error={errorOf(`facts.dataCategories.${language}`)}
      initial={facts.dataCategories[language]}
      onChange={(found) => onChange({ ...facts, dataCategories: { ...facts.dataCategories, [language]: found } })}
    />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
        <TextInput {...text('facts.legalName')} />
        <TextInput {...text('facts.registrationNumber')} />
        <TextInput {...text('facts.address')} />
        <NativeSelect
          label={labels['facts.country']}
          data={countryChoices(facts.country)}
          description={placeWord(facts.country)}
          {...inputProps('facts.country')}
        />
        <TextInput {...text('facts.contact.name')} />
        <TextInput {...text('facts.contact.email')} type="email" />
        <Textarea {...text('facts.purpose.da')} autosize minRows={2} />
        <Textarea {...text('facts.purpose.en')} autosize minRows={2} />
        {lines('da')}
        {lines('en')}
        {uneven ? (
          <Text size="sm" role="status" className={classes.across}>
            {uneven}
          </Text>
        ) : null}
        <NativeSelect
          data-path="facts.transferMechanism"
          label={labels['facts.transferMechanism']}
          withAsterisk={isThirdCountry(facts.country)}
          description={
            isThirdCountry(facts.country)
              ? m.sub_processors_form_transfer_help()
              : m.sub_processors_form_transfer_help_inside()
          }
          data={basisChoices(facts)}
          error={errorOf('facts.transferMechanism')}
          value={facts.transferMechanism ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...facts, transferMechanism: isMechanism(value) ? value : null })
          }
        />
      </SimpleGrid>
      {hasServices ? <Services inputProps={inputProps} /> : null}
    </>
  );
}

/** What can be chosen in the country; and what stands there from before, to be read and changed. */
const basisChoices = ({ country, transferMechanism }: FormFacts) => [
  { value: '', label: m.sub_processors_form_transfer_none() },
  ...transferBases
    .filter((basis) => basis === transferMechanism || basisFault(country, basis) === null)
    .map((value) => ({ value, label: mechanismWord[value]() })),
];

const isMechanism = (value: string): value is keyof typeof mechanismWord => Object.hasOwn(mechanismWord, value);

function Services({ inputProps }: Pick<FactsFieldsProps, 'inputProps'>) {
  const services = useSuspenseQuery(staffServicesListOptions()).data.items;
  if (services.length === 0)
    return (
      <Text mt="md">
        {m.customers_services_none_yet()} <Link to="/staff/services">{m.customers_services_create()}</Link>
      </Text>
    );
  return (
    <Checkbox.Group label={m.sub_processors_form_services()} {...inputProps('facts.serviceIds')} withAsterisk mt="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs" mt="sm">
        {services.map(({ id, nameDa, nameEn }) => (
          <Checkbox key={id} value={id} label={getLocale() === 'da' ? nameDa : nameEn} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

interface LinesFieldProps {
  /** Where the summary of errors finds it. */
  path: string;
  label: string;
  error: React.ReactNode;
  initial: readonly string[];
  onChange: (lines: string[]) => void;
}

/** A list typed a line each; empty lines count for nothing. */
function LinesField({ path, label, error, initial, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(initial.join('\n'));
  return (
    <Textarea
      data-path={path}
      label={label}
      error={error}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onChange(
          value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
      autosize
      minRows={3}
      withAsterisk
    />
  );
}
