import { Injectable } from '@nestjs/common';
import { ListRecipients } from '../contacts/list-recipients.js';
import { FindUnreached } from '../mail/find-unreached.js';

/** At which customers a notice would go to an address that is known to bounce. */
@Injectable()
export class FindDeadMailboxes {
  constructor(
    private readonly listRecipients: ListRecipients,
    private readonly findUnreached: FindUnreached,
  ) {}

  /** @returns by customer, as they are written in its record; only customers with one */
  async run(tenantIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const dead = await this.findUnreached.among(tenantIds);
    const recipients = await this.listRecipients.run([...dead.keys()]);
    const found = [...recipients].map(([tenantId, people]) => {
      const emails = new Set(people.map(({ email }) => email));
      return [tenantId, [...emails].filter((email) => dead.get(tenantId)?.includes(email.toLowerCase()))] as const;
    });
    return new Map(found.filter(([, emails]) => emails.length > 0));
  }
}
