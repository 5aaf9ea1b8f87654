import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { wordPatterns } from '../platform/word-patterns.js';
import { agreementStates, expiryOf } from '../agreement-record/agreement.js';
import type { CustomerList, ListQuery, StaffList } from './agreement-lists.schema.js';
import { ownTenant } from './read-agreement.js';

const PAGE = 50;
const SOON_DAYS = 14;
const instant = z.date().transform((date) => date.toISOString());
const row = z.object({
  id: z.uuid(),
  tenantId: z.uuid(),
  customer: z.string(),
  reference: z.string(),
  version: z.number(),
  state: z.enum(agreementStates),
  createdAt: instant,
  sentAt: instant.nullable(),
  expiresAt: instant.nullable(),
  signedAt: instant.nullable(),
  inForceAt: instant.nullable(),
  endedAt: instant.nullable(),
  openProposals: z.number(),
});
const ownRow = row.pick({
  ...{ id: true, reference: true, version: true, state: true },
  ...{ sentAt: true, expiresAt: true, inForceAt: true },
});

@Injectable()
export class ListAgreements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All customers', newest first, 50 a page. */
  async run({ state, tenantId, search, expiring, waiting, proposals, next }: ListQuery): Promise<StaffList> {
    const soon = expiring ? expiryOf(this.clock.now(), SOON_DAYS) : null;
    const rows = await this.unitOfWork.read(listAll, [
      state ?? null,
      tenantId ?? null,
      soon,
      next ?? null,
      waiting ?? false,
      wordPatterns(search),
      proposals ?? false,
    ]);
    const items = z.array(row).parse(rows);
    return { items: items.slice(0, PAGE), next: items.length > PAGE ? (items[PAGE - 1]?.id ?? null) : null };
  }

  /** The customer's own, newest first; there are few. */
  async ownRun(): Promise<CustomerList> {
    const rows = await this.unitOfWork.read(listOwn, [ownTenant()]);
    return { items: z.array(ownRow).parse(rows) };
  }
}

const listAll = `
  select a.id, a.tenant_id as "tenantId", t.name as customer, a.reference, a.version, a.state, a.created_at as "createdAt",
         a.sent_at as "sentAt", a.expires_at as "expiresAt", a.signed_at as "signedAt", a.in_force_at as "inForceAt", a.ended_at as "endedAt",
         case when a.state in ('sent', 'viewed')
           then (select count(*)::int from agreement_proposals p
                 where p.tenant_id = a.tenant_id and p.agreement_id = a.id and p.state = 'open')
           else 0 end as "openProposals"
  from agreements a join tenants t on t.id = a.tenant_id
  where ($1::text is null or a.state = $1) and ($2::uuid is null or a.tenant_id = $2)
    and ($3::timestamptz is null or (a.state in ('sent', 'viewed') and a.expires_at <= $3))
    and ($4::uuid is null or a.id < $4) and (not $5 or a.state in ('sent', 'viewed'))
    and ($6::text[] is null or t.name || ' ' || a.reference ilike all($6))
    and (not $7 or (a.state in ('sent', 'viewed') and exists (
      select 1 from agreement_proposals p
      where p.tenant_id = a.tenant_id and p.agreement_id = a.id and p.state = 'open')))
  order by a.id desc limit ${PAGE + 1}`;

const listOwn = `
  select id, reference, version, state, sent_at as "sentAt", expires_at as "expiresAt", in_force_at as "inForceAt"
  from agreements where tenant_id = $1 order by id desc limit 200`;
