import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import { customerStanding, type CustomerStanding } from './customers.schema.js';

/** What is open with one customer, and which of its contacts mails do not reach; in one query. */
@Injectable()
export class ReadCustomerStanding {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound */
  async run(id: string): Promise<CustomerStanding> {
    const [row] = await this.unitOfWork.read(readStanding, [id]);
    if (row === undefined) throw new NotFound();
    return customerStanding.parse(row);
  }
}

/** What was heard of an address last tells whether it works: a mail that arrives later clears what came back before. */
const readStanding = `
  select (select count(*)::int from agreements a where a.tenant_id = t.id and a.state in ('sent', 'viewed')) as agreements,
         (select count(*)::int from notices n where n.tenant_id = t.id
            and n.status in ('pending', 'undelivered', 'delivered', 'acknowledged', 'objected')) as notices,
         (select count(*)::int from inquiries i where i.tenant_id = t.id
            and i.status in ('routed', 'acknowledged', 'in-progress')) as inquiries,
         (select coalesce(jsonb_agg(jsonb_build_object('email', l.to_email, 'kind', l.status, 'words', l.status_detail,
                   'at', to_char(l.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by l.to_email), '[]')
          from (select distinct on (m.to_email) m.to_email, m.status, m.status_detail, m.settled_at
                from contacts k join mails m on m.tenant_id = k.tenant_id and m.to_email = k.email
                where k.tenant_id = t.id and m.status <> 'queued' order by m.to_email, m.settled_at desc nulls last, m.id desc) l
          where l.status in ('failed', 'bounced')) as unreachable
  from tenants t where t.id = $1 and t.kind = 'customer'`;
