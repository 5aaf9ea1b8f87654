import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byId, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { utc } from '../platform/utc.js';
import { auditEntry, type AuditList, type AuditQuery } from './audit.schema.js';

/** What happened, newest first. The realm decides whose: staff see every ledger, a customer its own. */
@Injectable()
export class ListEvents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ tenantId, kind, subjectId, actorId, from, to, cursor }: AuditQuery): Promise<AuditList> {
    const before = cursor ? decodeCursor(cursor, byId)[0] : null;
    const rows = await this.unitOfWork.run((em) =>
      em.query<unknown[]>(
        listEvents,
        [tenantId, kind, subjectId, actorId, from, to, before].map((value) => value ?? null),
      ),
    );
    const { items, next } = pageOf(z.array(auditEntry).parse(rows), (entry) => [entry.id]);
    return { items: [...items], next };
  }
}

const listEvents = `
  select e.id, e.tenant_id as "tenantId", t.name as "tenantName", e.type, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
         e.data, e.realm, e.actor_kind as "actorKind", p.name as "actorName",
         ${utc('e.occurred_at')} as "occurredAt",
         exists (select 1 from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id) as sealed
  from audit_events e
  join tenants t on t.id = e.tenant_id
  left join people p on p.id = case when e.actor_kind = 'person' then e.actor_id::uuid end
  where ($1::uuid is null or e.tenant_id = $1)
    and ($2::text is null or e.type ^@ $2)
    and ($3::uuid is null or e.subject_id = $3)
    and ($4::text is null or e.actor_id = $4)
    and ($5::date is null or e.occurred_at >= $5::date at time zone 'Europe/Copenhagen')
    and ($6::date is null or e.occurred_at < ($6::date + 1) at time zone 'Europe/Copenhagen')
    and ($7::uuid is null or e.id < $7)
  order by e.id desc
  limit ${PAGE_SIZE + 1}`;
