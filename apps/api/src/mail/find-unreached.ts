import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { unreachedAddress, type UnreachedAddress } from './mails.schema.js';

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
}

const findUnreached = `
  select * from (
    select distinct on (lower(to_email)) lower(to_email) as email, status as kind, subject,
           to_char(settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from mails where tenant_id = $1 and settled_at is not null
    order by lower(to_email), settled_at desc, id desc) last
  where kind in ('failed', 'bounced') order by at desc limit 100`;
