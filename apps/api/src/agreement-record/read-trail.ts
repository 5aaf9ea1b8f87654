import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { trailEvent, type TrailEvent } from './certificate-pages.js';

/** What happened to an agreement, as its audit log has it. */
@Injectable()
export class ReadTrail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns oldest first */
  async run(tenantId: string, agreementId: string): Promise<readonly TrailEvent[]> {
    return z.array(trailEvent).parse(await this.unitOfWork.read(readTrail, [tenantId, agreementId]));
  }
}

/** A signer is named from when it was invited: what came before was done by whoever had the place then. */
const readTrail = `
  select e.occurred_at as at, e.type, e.data, s.name as signer, s.email
  from audit_events e
  left join agreement_signers s on s.tenant_id = e.tenant_id and s.id::text = e.data->>'signerId'
    and e.occurred_at >= s.invited_at
  where e.tenant_id = $1 and e.subject_id = $2 order by e.id limit 500`;
