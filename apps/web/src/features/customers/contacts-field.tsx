import { ActionIcon, Button, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import * as m from '#messages';
import { contactKindWord } from './customer-words.js';
import { isPhoneNumber } from './phone-number.js';
import classes from './contacts-field.module.css';

export interface ContactValues {
  kind: 'signatory' | 'privacy' | 'general';
  name: string;
  title: string | null;
  email: string;
  phone: string | null;
}

/** Empty fields of the form are no value for the API. */
export const toContacts = (contacts: readonly ContactValues[]): ContactValues[] =>
  contacts.map((contact) => ({ ...contact, title: contact.title || null, phone: contact.phone || null }));

const MOST = 50;

/** What each field of each contact is called where errors are listed, by path. */
export function contactLabels(): Record<string, string> {
  const fields = {
    kind: m.customers_contact_kind(),
    name: m.customers_name(),
    email: m.customers_contact_email(),
    title: m.customers_contact_title(),
    phone: m.customers_contact_phone(),
  };
  const paths = Array.from({ length: MOST }, (_, index) =>
    Object.entries(fields).map(([field, name]): [string, string] => [
      `contacts.${index}.${field}`,
      m.customers_contact_field({ number: index + 1, field: name }),
    ]),
  );
  return Object.fromEntries(paths.flat());
}

/** What is wrong with contacts that only the API would see, by path, with what to do. */
export const contactFaults = (contacts: readonly ContactValues[]): Record<string, string> =>
  Object.fromEntries(
    contacts.flatMap(({ phone }, index) =>
      !phone?.trim() || isPhoneNumber(phone) ? [] : [[`contacts.${index}.phone`, m.customers_contact_phone_wrong()]],
    ),
  );

/** What the API keeps as no value is an empty field of the form. */
export const fromContacts = (contacts: readonly ContactValues[]): ContactValues[] =>
  contacts.map((contact) => ({ ...contact, title: contact.title ?? '', phone: contact.phone ?? '' }));

interface ContactsFieldProps {
  contacts: readonly ContactValues[];
  /** Value, error and handler of `contacts.0.email`, from the form. */
  inputProps: (path: string) => object;
  onAdd: (contact: ContactValues) => void;
  onRemove: (index: number) => void;
}

const nextKind = (contacts: readonly ContactValues[]): ContactValues['kind'] =>
  contacts.some(({ kind }) => kind === 'signatory')
    ? contacts.some(({ kind }) => kind === 'privacy')
      ? 'general'
      : 'privacy'
    : 'signatory';

/** Whom to write to: a group of fields for each person. */
export function ContactsField({ contacts, inputProps, onAdd, onRemove }: ContactsFieldProps) {
  const add = () => onAdd({ kind: nextKind(contacts), name: '', title: '', email: '', phone: '' });
  return (
    <Stack gap="md">
      <Text c="dimmed">{m.customers_contacts_hint()}</Text>
      {contacts.map((_contact, index) => (
        <ContactFields
          key={index}
          number={index + 1}
          inputProps={(field) => inputProps(`contacts.${index}.${field}`)}
          onRemove={() => onRemove(index)}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {m.customers_contact_add()}
        </Button>
      </div>
    </Stack>
  );
}

interface ContactFieldsProps {
  number: number;
  inputProps: (field: string) => object;
  onRemove: () => void;
}

function ContactFields({ number, inputProps, onRemove }: ContactFieldsProps) {
  const kinds = Object.entries(contactKindWord).map(([value, word]) => ({ value, label: word() }));
  const remove = m.customers_contact_remove({ number });
  return (
    <fieldset className={classes.contact}>
      <legend className={classes.legend}>{m.customers_contact_number({ number })}</legend>
      <ActionIcon className={classes.remove} aria-label={remove} title={remove} onClick={onRemove}>
        <IconTrash size={18} stroke={1.8} aria-hidden />
      </ActionIcon>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
        <NativeSelect label={m.customers_contact_kind()} data={kinds} {...inputProps('kind')} />
        <TextInput label={m.customers_name()} withAsterisk autoComplete="off" {...inputProps('name')} />
        <TextInput
          label={m.customers_contact_email()}
          type="email"
          withAsterisk
          autoComplete="off"
          {...inputProps('email')}
        />
        <TextInput label={m.customers_contact_title()} autoComplete="off" {...inputProps('title')} />
        <TextInput label={m.customers_contact_phone()} type="tel" autoComplete="off" {...inputProps('phone')} />
      </SimpleGrid>
    </fieldset>
  );
}
