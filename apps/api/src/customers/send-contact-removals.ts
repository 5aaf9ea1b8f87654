import { Injectable } from '@nestjs/common';
import { currentContext } from '#tenancy';
import { QueueMail } from '../mail/queue-mail.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import type { CustomerFacts } from './customers.schema.js';

export type ContactsChange = {
  readonly id: string;
  readonly before: Pick<CustomerFacts, 'name' | 'locale' | 'contacts'>;
  readonly after: Pick<CustomerFacts, 'contacts'>;
};

/**
 * Tells an address that it is a customer's contact no longer. Whoever changes the contacts decides who is told of the
 * next thing, a first administrator among them, so the change must not be seen by the new ones alone.
 */
@Injectable()
export class SendContactRemovals {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly queueMail: QueueMail,
  ) {}

  /** Belongs in the unit of work of the change. The vendor says it of its own change, the customer of its own. */
  async run(changes: readonly ContactsChange[]): Promise<void> {
    const removed = changes.flatMap((change) => removedBy(change).map((contact) => ({ ...change, contact })));
    if (removed.length === 0) return;
    const { name: vendor } = await this.readProfile.run();
    const isOwn = currentContext().realm === 'controller';
    await this.queueMail.runAll(
      removed.map(({ id, before, contact }) => ({
        tenantId: id,
        to: contact,
        locale: before.locale,
        template: 'contact-removed',
        data: { name: contact.name, by: isOwn ? before.name : vendor, organisation: before.name },
        about: { kind: 'customer', id },
      })),
    );
  }
}

/** One address once, whatever it was a contact for. */
function removedBy({ before, after }: ContactsChange): { readonly name: string; readonly email: string }[] {
  const told = new Set(after.contacts.map(({ email }) => email.toLowerCase()));
  return before.contacts.flatMap(({ name, email }) => {
    if (told.has(email.toLowerCase())) return [];
    told.add(email.toLowerCase());
    return [{ name, email }];
  });
}
