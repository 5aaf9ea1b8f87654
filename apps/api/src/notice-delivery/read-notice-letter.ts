import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { ListRecipients } from '../contacts/list-recipients.js';
import { toldName } from '../sub-processors/told-name.js';
import { agreementOf, nobodyDecides, nobodySignsIn } from '../notice-record/compute-standing.js';
import { noticeLetter, type NoticeLetter } from './compose-notice-mail.js';
import { noticeJoins } from '../notice-record/notice-row.js';

type Letter = NoticeLetter & { readonly recipients: readonly { name: string; email: string }[] };

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
    return { ...noticeLetter.parse(rows[0]), recipients: recipients.map(({ name, email }) => ({ name, email })) };
  }
}

const readLetter = `
  select t.locale, t.name as customer, (select profile->>'name' from processor_profile) as vendor,
         (select profile->>'email' from processor_profile) as "vendorEmail", c.kind,
         ${toldName('c.sub_processor_id')} as company, ${toldName('c.replaced_id')} as replaced, told.facts,
         c.explanation->>t.locale as explanation, c.effective_on::text as "effectiveOn", n.needs_approval as "needsApproval", n.transfers,
         n.notice_days as "noticeDays", n.created_at > c.announced_at as late, ${agreementOf} = 'in-force' as agreed,
         not (${nobodyDecides}) as "hasDecider", not (${nobodySignsIn}) as "hasUsers"
  from ${noticeJoins} join tenants t on t.id = n.tenant_id
  where n.tenant_id = $1 and n.id = $2`;
