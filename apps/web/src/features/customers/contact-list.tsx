import { Anchor, Text } from '@mantine/core';
import * as m from '#messages';
import { MailFaultNote, type MailFault } from '../../ui/mail-fault-note.js';
import classes from './contact-list.module.css';
import type { ContactValues } from './contacts-field.js';
import { contactKindWord } from './customer-words.js';

interface ContactListProps {
  contacts: readonly ContactValues[];
  /** Addresses that the last mail did not reach. */
  unreachable: readonly MailFault[];
}

/** The people to write to, with what they are asked about, and where a mail did not arrive. */
export function ContactList({ contacts, unreachable }: ContactListProps) {
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
          <MailFaultNote
            fault={unreachable.find((fault) => fault.email === email)}
            remedy={m.customers_contact_fault()}
          />
          {phone ? <Anchor href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</Anchor> : null}
        </li>
      ))}
    </ul>
  );
}
