import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import { currentRequest } from '../platform/requests/request-scope.js';

const draft = z.object({ tenantId: z.uuid(), id: z.uuid() });

/** What a campaign has drafted and not sent is withdrawn with it, unless somebody has written in it since. */
@Injectable()
export class WithdrawDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endAgreement: EndAgreement,
  ) {}

  async run(campaignId: string): Promise<void> {
    const { locale } = currentRequest();
    const reason = m.campaigns_cancelled_reason({}, { locale });
    await this.unitOfWork.run(async (em) => {
      const rows: unknown = await em.query(ownDrafts, [campaignId]);
      for (const where of z.array(draft).parse(rows)) await this.endAgreement.run(where, 'withdrawn', reason);
    });
  }
}

/** Locked: one that is being sent this very moment is waited for, and is no draft any more. */
const ownDrafts = `
  select a.tenant_id as "tenantId", a.id from agreement_campaign_customers k
  join agreements a on a.tenant_id = k.tenant_id and a.id = k.agreement_id
  where k.campaign_id = $1 and k.step in ('first', 'renewal') and a.state = 'draft' and a.revision = 1
  order by a.tenant_id for update of a`;
