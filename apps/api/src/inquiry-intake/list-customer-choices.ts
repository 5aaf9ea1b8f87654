import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { mailDomainOf, registrationNumbersOf, wordsOf, type Candidate, type Clues } from './customer-suggestion.js';
import type { customerChoices } from './inbox.schema.js';

const candidate = z.object({
  id: z.uuid(),
  kind: z.enum(['house', 'customer']),
  name: z.string(),
  registrationNumber: z.string(),
  mailDomains: z.array(z.string()),
  services: z.array(z.string()),
});

/** Customers to route to. */
@Injectable()
export class ListCustomerChoices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those whose name or registration number holds the text; by name, twenty at most. */
  run(text: string): Promise<z.infer<typeof customerChoices>> {
    return this.unitOfWork.run(async (em) => ({
      items: await em.query(
        `select id, kind, name, registration_number as "registrationNumber" from tenants
         where kind = 'customer' and status = 'active'
           and (position(lower($1) in lower(name)) > 0 or position($1 in registration_number) > 0)
         order by name, id limit 20`,
        [text],
      ),
    }));
  }

  /** Whoever shares anything with the clues, the strong clues first, for the suggestions to weigh; in the current unit of work. */
  async matching(clues: Clues): Promise<Candidate[]> {
    const text = `${clues.organisation} ${clues.message}`;
    return z.array(candidate).parse(
      await this.unitOfWork.em.query(
        `select t.id, t.kind, t.name, t.registration_number as "registrationNumber",
                array(select distinct lower(split_part(c.email, '@', 2)) from contacts c where c.tenant_id = t.id) as "mailDomains",
                array(select unnest(array[s.name_da, s.name_en]) from subscriptions b join services s on s.id = b.service_id
                      where b.tenant_id = t.id) as services
         from tenants t
         where t.status = 'active' and (
           t.id = $1 or t.registration_number = any($2)
           or exists (select 1 from unnest($3::text[]) as word where position(word in lower(t.name)) > 0)
           or exists (select 1 from contacts c where c.tenant_id = t.id and lower(split_part(c.email, '@', 2)) = $4)
           or exists (select 1 from subscriptions b join services s on s.id = b.service_id
                      where b.tenant_id = t.id
                        and (position(lower(s.name_da) in $5) > 0 or position(lower(s.name_en) in $5) > 0)))
         order by t.id = $1 desc nulls last, t.registration_number = any($2) desc, t.name limit 200`,
        [
          clues.formTenantId,
          registrationNumbersOf(text),
          wordsOf(clues.organisation),
          mailDomainOf(clues.email),
          text.toLowerCase(),
        ],
      ),
    );
  }
}
