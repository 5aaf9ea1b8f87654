import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { unreachedAddress, type UnreachedAddress } from './mails.schema.js';

/**
 * SQL: `tenant_id`, `email` (in lower case), `kind`, `subject`, `settled_at` of each address that the last mail to did not
 * reach, whatever it was about. Who never had a mail come back is not sorted through.
 * @param whose condition on `tenant_id`
 */
export const unreachedAddresses = (whose: string): string => `
  select * from (
    select distinct on (tenant_id, lower(to_email)) tenant_id, lower(to_email) as email, status as kind, subject, settled_at
    from mails where tenant_id ${whose} and settled_at is not null
      and tenant_id in (select tenant_id from mails where tenant_id ${whose} and status in ('failed', 'bounced'))
    order by tenant_id, lower(to_email), settled_at desc, id desc) heard
  where kind in ('failed', 'bounced')`;

/** Which addresses the last mail to did not reach, whatever it was about. */
@Injectable()
export class FindUnreached {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param tenantId in whose ledger the mails are
   * @returns the newest fault first; addresses in lower case
   */
  async run(tenantId: string): Promise<readonly UnreachedAddress[]> {
    return z.array(unreachedAddress).parse(await this.unitOfWork.read(findUnreached, [tenantId]));
  }

  /** @returns by customer; addresses in lower case */
  async among(tenantIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = z.array(ofCustomer).parse(await this.unitOfWork.read(findAmong, [tenantIds]));
    return new Map(rows.map(({ tenantId, emails }) => [tenantId, emails]));
  }
}

const ofCustomer = z.object({ tenantId: z.string(), emails: z.array(z.string()) });

const findUnreached = `
  select email, kind, subject, to_char(settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
  from (${unreachedAddresses('= $1')}) found order by settled_at desc limit 100`;

const findAmong = `
  select tenant_id as "tenantId", array_agg(email order by email) as emails
  from (${unreachedAddresses('= any($1::uuid[])')}) found group by tenant_id`;
