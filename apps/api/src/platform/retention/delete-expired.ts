import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { changedRows } from '../changed-rows.js';
import { HOUSE_TENANT_ID } from '../audit/audit-event.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import { danishDate, startOfDanishDay } from '../danish-days.js';
import { enterRequest } from '../requests/request-scope.js';
import { expiredDeleted } from './retention.events.js';
import { retentionRules, type RetentionRule, type Term } from './retention.js';

const BATCH = 1000;
const DAY_MS = 86_400_000;

/** Rows from before this instant are over. */
export function endOfTerm({ unit, count }: Term, now: Date): Date {
  if (unit === 'days') return new Date(now.getTime() - count * DAY_MS);
  return startOfDanishDay(`${Number(danishDate(now).slice(0, 4)) - count}-01-01`);
}

/** Deletes, once a day, what is kept no longer; a transaction a batch, so that nobody waits. Running twice does no harm. */
@Injectable()
export class DeleteExpired {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows went, by rule; rules with none are left out */
  async run(): Promise<Readonly<Record<string, number>>> {
    const deleted: Record<string, number> = {};
    for (const rule of retentionRules) {
      const count = await this.#apply(rule);
      if (count > 0) deleted[rule.id] = count;
    }
    if (Object.keys(deleted).length > 0) await this.#record(deleted);
    return deleted;
  }

  async #apply(rule: RetentionRule): Promise<number> {
    const key = rule.key.join(', ');
    const text = `delete from ${rule.table} where (${key}) in (
      select ${key} from ${rule.table} where ${rule.rows ?? 'true'} and ${rule.from} < $1 limit ${BATCH})`;
    const before = endOfTerm(rule.term, this.clock.now());
    let total = 0;
    for (let gone = BATCH; gone === BATCH; total += gone)
      gone = await enterContext({ realm: rule.realm, tenantId: HOUSE_TENANT_ID }, () =>
        this.unitOfWork.run((em) => changedRows(em, text, [before])),
      );
    return total;
  }

  /** Before the first run there is no ledger to write in. */
  async #record(deleted: Readonly<Record<string, number>>): Promise<void> {
    const scope = { actor: { kind: 'job', id: 'delete-expired' }, locale: 'da', session: null } as const;
    await enterRequest(scope, () =>
      enterContext({ realm: 'system', tenantId: HOUSE_TENANT_ID }, () =>
        this.unitOfWork.run(async (em) => {
          const house = await em.query<unknown[]>(`select 1 from tenants where id = $1`, [HOUSE_TENANT_ID]);
          if (house.length === 0) return;
          const event = { tenantId: HOUSE_TENANT_ID, subjectId: HOUSE_TENANT_ID, data: { deleted } };
          await this.auditLog.record(expiredDeleted, event);
        }),
      ),
    );
  }
}
