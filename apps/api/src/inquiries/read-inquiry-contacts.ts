import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';

const contacts = z.array(
  z.object({ name: z.string(), email: z.string(), locale: z.enum(['da', 'en']), rank: z.number() }),
);

/**
 * Whom to tell of an inquiry: the privacy contacts; without any, who has the privacy role; without any, every contact.
 * For the vendor's own inquiries its profile's contact, where its house has nobody.
 */
@Injectable()
export class ReadInquiryContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the current unit of work, as staff. */
  async run(tenantId: string): Promise<{ name: string; email: string; locale: 'da' | 'en' }[]> {
    const found = contacts.parse(
      await this.unitOfWork.em.query(
        `select c.name, c.email, t.locale, case c.kind when 'privacy' then 1 else 3 end as rank
         from contacts c join tenants t on t.id = c.tenant_id where c.tenant_id = $1
         union all
         select p.name, p.email, p.locale, 2 from memberships m join people p on p.id = m.person_id
         where m.tenant_id = $1 and 'privacy' = any(m.roles) and p.disabled_at is null
         union all
         select f.profile->>'contactName', f.profile->>'email', t.locale, 4
         from processor_profile f join tenants t on t.id = $1 and t.kind = 'house'
         order by rank, email limit 50`,
        [tenantId],
      ),
    );
    const best = found[0]?.rank;
    const once = new Map(
      found.filter(({ rank }) => rank === best).map((contact) => [contact.email.toLowerCase(), contact]),
    );
    return [...once.values()].map(({ name, email, locale }) => ({ name, email, locale }));
  }
}
