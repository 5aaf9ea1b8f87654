import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { accountEvents } from '../identity/identity.events.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import type { Session } from '../platform/requests/session.js';
import { utc } from '../platform/utc.js';
import { ownEvent, type OwnEvents } from './account.schema.js';

const NEWEST = 20;

/** What happened with a person's own account, newest first: sign-ins, and what was changed. */
@Injectable()
export class ListOwnEvents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The sign-in code may write the ledger and not read it: the jobs' own role does, and only what is this person's. */
  async run({ personId }: Pick<Session, 'personId'>): Promise<OwnEvents> {
    const rows = await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.read(readOwn, [HOUSE_TENANT_ID, personId, accountEvents]),
    );
    return { items: z.array(ownEvent).parse(rows) };
  }
}

const readOwn = `
  select id, type, coalesce(data->>'device', '') as device, ${utc('occurred_at')} as "occurredAt" from audit_events
  where tenant_id = $1 and subject_kind = 'person' and subject_id = $2 and type = any($3)
  order by id desc limit ${NEWEST}`;
