import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { trailEvent, type TrailEvent } from './certificate-pages.js';
import { joinHolderThen } from './holder-then.js';

/** What happened to an agreement, as its audit log has it. */
@Injectable()
export class ReadTrail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns oldest first */
  async run(tenantId: string, agreementId: string): Promise<readonly TrailEvent[]> {
    return z.array(trailEvent).parse(await this.unitOfWork.read(readTrail, [tenantId, agreementId]));
  }
}

const readTrail = `
  select e.occurred_at as at, e.type, e.data, h.name as signer, h.email
  from audit_events e ${joinHolderThen}
  where e.tenant_id = $1 and e.subject_id = $2 order by e.id limit 500`;
