import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { agreementStates, expiryOf, type AgreementState } from '../agreement-record/agreement.js';
import type { AgreementSummary } from './agreement-lists.schema.js';

const SOON_DAYS = 14;
const counted = z.object({ state: z.enum(agreementStates), n: z.number() });
const totals = z.object({
  customers: z.number(),
  customersInForce: z.number(),
  expiringSoon: z.number(),
  withOpenProposals: z.number(),
});

/** How far signing is, for the dashboard. */
@Injectable()
export class SummariseAgreements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<AgreementSummary> {
    return this.unitOfWork.run(async (em) => {
      const rows = z
        .array(counted)
        .parse(await em.query(`select state, count(*)::int as n from agreements group by state`));
      const found = await em.query<unknown[]>(countTotals, [expiryOf(this.clock.now(), SOON_DAYS)]);
      const states: Record<AgreementState, number> = {
        ...{ draft: 0, sent: 0, viewed: 0, signed: 0, countersigned: 0, sealing: 0, in_force: 0 },
        ...{ superseded: 0, terminated: 0, declined: 0, withdrawn: 0, expired: 0 },
      };
      for (const { state, n } of rows) states[state] = n;
      return { states, ...totals.parse(found[0]) };
    });
  }
}

const countTotals = `
  select (select count(*)::int from tenants where kind = 'customer' and status = 'active') as customers,
         (select count(distinct a.tenant_id)::int from agreements a join tenants t on t.id = a.tenant_id
            where a.state = 'in_force' and t.status = 'active') as "customersInForce",
         (select count(*)::int from agreements where state in ('sent', 'viewed') and expires_at <= $1) as "expiringSoon",
         (select count(distinct p.agreement_id)::int from agreement_proposals p
            join agreements a on a.tenant_id = p.tenant_id and a.id = p.agreement_id
            where p.state = 'open' and a.state in ('sent', 'viewed')) as "withOpenProposals"`;
