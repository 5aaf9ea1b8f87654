import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byId, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { actorJoin, entryColumns, eventFilter, isOfAccount, valuesOf } from './event-sql.js';
import { auditEntry, type AuditList, type AuditQuery } from './audit.schema.js';

/**
 * What happened, newest first. The realm decides whose: staff see every ledger, a customer its own. What people do with
 * their accounts is shown to staff among everything, and to nobody as a customer's.
 */
@Injectable()
export class ListEvents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ cursor, ...filter }: AuditQuery): Promise<AuditList> {
    const withAccounts = currentContext().realm === 'processor' && filter.tenantId === undefined;
    const before = cursor ? decodeCursor(cursor, byId)[0] : null;
    const rows = await this.unitOfWork.read(listEvents, [...valuesOf(filter), before ?? null, withAccounts]);
    const { items, next } = pageOf(z.array(auditEntry).parse(rows), (entry) => [entry.id]);
    return { items: [...items], next };
  }
}

const listEvents = `
  select ${entryColumns}
  from audit_events e
  join tenants t on t.id = e.tenant_id
  ${actorJoin}
  where ${eventFilter} and ($7::uuid is null or e.id < $7) and ($8 or not ${isOfAccount})
  order by e.id desc
  limit ${PAGE_SIZE + 1}`;
