import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { LoadSealKey } from '../sealing/load-seal-key.js';
import { checkSealKey } from '../sealing/sealing-key.js';
import { alertsOf, LONGEST_WAIT_MS, type Alert, type Health } from './alert.js';

const counts = z.object({
  failedJobs: z.number(),
  unsealed: z.number(),
  failedMails: z.number(),
  eventsBehind: z.number(),
});

/** What needs somebody who runs the portal. Only the jobs' own role sees all of it. */
@Injectable()
export class ListAlerts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealKey: LoadSealKey,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<readonly Alert[]> {
    const now = this.clock.now();
    const [row] = await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.read(readHealth, [now, new Date(now.getTime() - LONGEST_WAIT_MS)]),
    );
    return alertsOf({ ...counts.parse(row), certificate: await this.#certificate(now) });
  }

  async #certificate(now: Date): Promise<Health['certificate']> {
    const key = await this.sealKey.existing();
    if (!key) return null;
    const found = checkSealKey(key, now);
    return { state: found.state, days: 'daysLeft' in found ? found.daysLeft : 0 };
  }
}

/** Of the mails only those that staff see: what was written to data subjects, or to customers' people about their accounts, is not for them. */
const readHealth = `
  select
    (select count(*)::int from pgboss.job where state = 'failed' and name not in ('dead-letters', 'seal-agreement')) as "failedJobs",
    (select count(*)::int from directory.agreements_unsealed($2)) as "unsealed",
    (select count(*)::int from mails m where m.status = 'failed' and m.about_kind <> 'data-subject'
       and (m.about_kind not in ('person', 'password-reset')
         or exists (select 1 from staff_members s join people p on p.id = s.person_id where p.email = m.to_email))
       and m.queued_at > $1::timestamptz - interval '30 days'
       and not exists (select 1 from mails l where l.tenant_id = m.tenant_id and l.to_email = m.to_email and l.status = 'sent'
         and (coalesce(l.settled_at, l.queued_at), l.id) > (coalesce(m.settled_at, m.queued_at), m.id))) as "failedMails",
    (select count(*)::int from audit_pending p join audit_events e on e.tenant_id = p.tenant_id and e.id = p.event_id
       where e.occurred_at < $2) as "eventsBehind"`;
