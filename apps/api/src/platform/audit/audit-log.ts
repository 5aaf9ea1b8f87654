import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import { currentRequest, type Actor } from '../requests/request-scope.js';
import type { EventKind } from './audit-event.js';

type NewEvent<Data extends z.ZodType> = {
  readonly tenantId: string;
  readonly subjectId: string;
  readonly data: z.input<Data>;
  readonly actor?: Actor;
};

/** Writes what happened, in the transaction in which it happens. Rows can be added and read, never changed. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param event.tenantId whose ledger it belongs in; HOUSE_TENANT_ID for what concerns no single customer
   * @throws ZodError when the data breaks the kind's schema; Error outside a unit of work
   */
  async record<Data extends z.ZodType>(kind: EventKind<Data>, event: NewEvent<Data>): Promise<void> {
    await this.recordAll(kind, [event]);
  }

  /** The same for many at once, in one statement; each is also put on the list of what the sealer has to chain. */
  async recordAll<Data extends z.ZodType>(kind: EventKind<Data>, events: readonly NewEvent<Data>[]): Promise<void> {
    const scope = currentRequest();
    const actors = events.map(({ actor }) => actor ?? scope.actor);
    await this.unitOfWork.em.query(
      `with pending as (
         insert into audit_pending (tenant_id, event_id) select p.tenant_id, p.id from unnest($1::uuid[], $2::uuid[]) as p(tenant_id, id))
       insert into audit_events (tenant_id, id, subject_id, data, actor_kind, actor_id, type, version, subject_kind, realm, request_id, occurred_at)
       select n.tenant_id, n.id, n.subject_id, n.data::jsonb, n.actor_kind, n.actor_id, $7, $8, $9, $10, $11, $12
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])
         as n(tenant_id, id, subject_id, data, actor_kind, actor_id)`,
      [
        events.map(({ tenantId }) => tenantId),
        events.map(() => newId()),
        events.map(({ subjectId }) => subjectId),
        events.map(({ data }) => JSON.stringify(kind.data.parse(data))),
        actors.map((actor) => actor.kind),
        actors.map((actor) => ('id' in actor ? actor.id : null)),
        kind.type,
        kind.version,
        kind.subject,
        currentContext().realm,
        scope.requestId,
        this.clock.now(),
      ],
    );
  }
}
