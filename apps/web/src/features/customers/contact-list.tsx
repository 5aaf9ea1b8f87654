import { Anchor, Text } from '@mantine/core';
import * as m from '#messages';
import classes from './contact-list.module.css';
import type { ContactValues } from './contacts-field.js';
import { contactKindWord } from './customer-words.js';

/** The people to write to, with what they are asked about. */
export function ContactList({ contacts }: { contacts: readonly ContactValues[] }) {
  if (contacts.length === 0) return <Text c="dimmed">{m.customers_contacts_none()}</Text>;
  return (
    <ul className={classes.contacts}>
      {contacts.map(({ kind, name, title, email, phone }) => (
        <li key={`${kind} ${email}`} className={classes.contact}>
          <span className={classes.kind}>{contactKindWord[kind]()}</span>
          <span className={classes.name}>{[name, title].filter(Boolean).join(', ')}</span>
          <Anchor href={`mailto:${email}`} className={classes.address}>
            {email}
          </Anchor>
          {phone ? <Anchor href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</Anchor> : null}
        </li>
      ))}
    </ul>
  );
}
