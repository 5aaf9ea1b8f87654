import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { mailFault, type MailFault } from './mails.schema.js';

const row = mailFault.extend({ aboutId: z.string() });

/** Which of a feature's things the last mail about did not reach: it came back, or the server refused it for good. */
@Injectable()
export class FindMailFaults {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * What was heard of an address last counts: a mail that arrived later clears a fault.
   * @param tenantId in whose ledger the mails are
   * @returns by the id of the thing, one for each address
   */
  async run(
    tenantId: string,
    kind: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly MailFault[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.read(findFaults, [tenantId, kind, ids]);
    const faults = z.array(row).parse(rows);
    return Map.groupBy(faults, ({ aboutId }) => aboutId);
  }
}

const findFaults = `
  select * from (
    select distinct on (about_id, to_email) about_id as "aboutId", to_email as email, status as kind, status_detail as words,
           to_char(settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from mails where tenant_id = $1 and about_kind = $2 and about_id = any($3::uuid[]) and status <> 'queued'
    order by about_id, to_email, settled_at desc nulls last, id desc) last
  where kind in ('failed', 'bounced') order by at desc`;
