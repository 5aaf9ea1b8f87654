import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ListRecipients } from '../contacts/list-recipients.js';
import { toldName } from '../sub-processors/told-name.js';

const letter = z.object({
  locale: z.enum(['da', 'en']),
  customer: z.string(),
  vendor: z.string(),
  company: z.string(),
  replaced: z.string().nullable(),
  explanation: z.string(),
  /** The change was announced before the customer came to the service. */
  late: z.boolean(),
});
type Letter = z.infer<typeof letter> & { readonly recipients: readonly { name: string; email: string }[] };

/** What the mail about a notice says, in the customer's language, and whom it goes to. */
@Injectable()
export class ReadNoticeLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listRecipients: ListRecipients,
  ) {}

  async run(notice: { readonly tenantId: string; readonly id: string }): Promise<Letter> {
    const rows = await this.unitOfWork.em.query<unknown[]>(readLetter, [notice.tenantId, notice.id]);
    const recipients = (await this.listRecipients.run([notice.tenantId])).get(notice.tenantId) ?? [];
    return { ...letter.parse(rows[0]), recipients: recipients.map(({ name, email }) => ({ name, email })) };
  }
}

const readLetter = `
  select t.locale, t.name as customer, (select profile->>'name' from processor_profile) as vendor,
         ${toldName('c.sub_processor_id')} as company, ${toldName('c.replaced_id')} as replaced,
         c.explanation->>t.locale as explanation, n.created_at > c.announced_at as late
  from notices n join tenants t on t.id = n.tenant_id join sub_processor_changes c on c.id = n.change_id
  where n.tenant_id = $1 and n.id = $2`;
