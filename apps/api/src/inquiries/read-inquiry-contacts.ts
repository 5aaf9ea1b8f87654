import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ListRecipients } from '../contacts/list-recipients.js';

const contact = z.object({ name: z.string(), email: z.string(), locale: z.enum(['da', 'en']) });
type Contact = z.infer<typeof contact>;
const people = z.array(contact.extend({ rank: z.number() }));

/**
 * Whom to tell of an inquiry: the contacts that notices go to as well. Where none of them is a privacy contact, who has
 * the privacy role is told too, for somebody must be able to answer. For the vendor's own inquiries its profile's
 * contact, where its house has nobody.
 */
@Injectable()
export class ReadInquiryContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listRecipients: ListRecipients,
  ) {}

  /** In the current unit of work, as staff. */
  async run(tenantId: string): Promise<Contact[]> {
    const recipients = (await this.listRecipients.run([tenantId])).get(tenantId) ?? [];
    const locale = z
      .array(contact.pick({ locale: true }))
      .parse(await this.unitOfWork.em.query(`select locale from tenants where id = $1`, [tenantId]));
    const named = recipients.flatMap(({ name, email }) => locale.map((own) => ({ name, email, ...own })));
    const others = recipients[0]?.kind === 'privacy' ? [] : await this.#others(tenantId, named.length > 0);
    const once = new Map([...others, ...named].map((one) => [one.email.toLowerCase(), one]));
    return [...once.values()];
  }

  async #others(tenantId: string, isSomebodyNamed: boolean): Promise<Contact[]> {
    const found = people.parse(
      await this.unitOfWork.em.query(
        `select p.name, p.email, p.locale, 1 as rank from memberships m join people p on p.id = m.person_id
         where m.tenant_id = $1 and 'privacy' = any(m.roles) and p.disabled_at is null
         union all
         select f.profile->>'contactName', f.profile->>'email', t.locale, 2
         from processor_profile f join tenants t on t.id = $1 and t.kind = 'house'
         order by rank, email limit 50`,
        [tenantId],
      ),
    );
    const best = isSomebodyNamed ? 1 : found[0]?.rank;
    return found.filter(({ rank }) => rank === best).map(({ name, email, locale }) => ({ name, email, locale }));
  }
}
