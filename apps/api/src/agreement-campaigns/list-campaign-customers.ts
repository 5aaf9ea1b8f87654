import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byName, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { utc } from '../platform/utc.js';
import { CampaignsRepository } from './campaigns.repository.js';
import {
  campaignCustomer,
  type CampaignCustomer,
  type CampaignCustomerList,
  type CampaignCustomersQuery,
} from './campaigns.schema.js';
import { unreachedBy } from './unreached-sql.js';

type Asked = Omit<CampaignCustomersQuery, 'cursor'>;

/** What became of each customer of a campaign that was started. */
@Injectable()
export class ListCampaignCustomers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignsRepository,
  ) {}

  /** By name, 50 at a time. @throws NotFound */
  async run(id: string, { cursor, ...asked }: CampaignCustomersQuery): Promise<CampaignCustomerList> {
    await this.campaigns.get(id);
    const after = cursor ? decodeCursor(cursor, byName) : null;
    const { items, next } = pageOf(await this.#read(id, asked, after, PAGE_SIZE + 1), keyOf);
    return { items: [...items], next };
  }

  /** All of them, by name, a few hundred in memory at a time. */
  async *each(id: string): AsyncGenerator<CampaignCustomer> {
    for (let after: readonly [string, string] | null = null; ;) {
      const rows: CampaignCustomer[] = await this.#read(id, {}, after, AT_ONCE);
      yield* rows;
      const last = rows.at(-1);
      if (rows.length < AT_ONCE || !last) return;
      after = keyOf(last);
    }
  }

  async #read(
    id: string,
    { outcome, unreached }: Asked,
    after: readonly [string, string] | null,
    most: number,
  ): Promise<CampaignCustomer[]> {
    const rows = await this.unitOfWork.read(listCustomers, [
      id,
      outcome ?? null,
      unreached ?? false,
      ...(after ?? [null, null]),
      most,
    ]);
    return z.array(campaignCustomer).parse(rows);
  }
}

const AT_ONCE = 500;
const keyOf = ({ customer, tenantId }: CampaignCustomer): [string, string] => [customer, tenantId];

const listCustomers = `
  select k.tenant_id as "tenantId", t.name as customer, t.registration_number as "registrationNumber", k.step, k.outcome,
         k.reason, k.missing, ${utc('k.settled_at')} as "settledAt",
         case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.reference || ' v' || a.version,
           'state', a.state, 'sentAt', ${utc('a.sent_at')}, 'signedAt', ${utc('a.signed_at')},
           'inForceAt', ${utc('a.in_force_at')}) end as agreement,
         (${unreachedBy('k')} limit 1) as unreached
  from agreement_campaign_customers k
  join tenants t on t.id = k.tenant_id
  left join agreements a on a.tenant_id = k.tenant_id and a.id = k.agreement_id
  where k.campaign_id = $1 and ($2::text is null or k.outcome = $2)
    and (not $3::boolean or exists (${unreachedBy('k')}))
    and ($4::text is null or (t.name, t.id) > ($4, $5::uuid))
  order by t.name, t.id limit $6`;
