import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import type { z } from 'zod';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import { currentRequest, type Actor } from '../requests/request-scope.js';
import type { EventKind } from './audit-event.js';

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
  async record<Data extends z.ZodType>(
    kind: EventKind<Data>,
    event: {
      readonly tenantId: string;
      readonly subjectId: string;
      readonly data: z.input<Data>;
      readonly actor?: Actor;
    },
  ): Promise<void> {
    const scope = currentRequest();
    const actor = event.actor ?? scope.actor;
    await this.unitOfWork.em.query(
      `with pending as (insert into audit_pending (tenant_id, event_id) values ($1, $2))
       insert into audit_events (tenant_id, id, type, version, subject_kind, subject_id, data, realm, actor_kind, actor_id, request_id, occurred_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        event.tenantId,
        newId(),
        kind.type,
        kind.version,
        kind.subject,
        event.subjectId,
        JSON.stringify(kind.data.parse(event.data)),
        currentContext().realm,
        actor.kind,
        'id' in actor ? actor.id : null,
        scope.requestId,
        this.clock.now(),
      ],
    );
  }
}
