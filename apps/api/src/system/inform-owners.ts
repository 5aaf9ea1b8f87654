import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { newId } from '../platform/ids.js';
import { enterRequest } from '../platform/requests/request-scope.js';
import { alertKinds, type Alert } from './alert.js';
import { ListAlerts } from './list-alerts.js';

const owners = z.array(z.object({ name: z.string(), email: z.string(), locale: z.enum(['da', 'en']) }));

/** Mails the owners what needs them: each kind of alert once a day at most, whoever looks and however often. */
@Injectable()
export class InformOwners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listAlerts: ListAlerts,
    private readonly queueMail: QueueMail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the kinds that were mailed this time */
  async run(): Promise<readonly string[]> {
    const scope = { actor: { kind: 'job', id: 'inform-owners' }, locale: 'da', session: null } as const;
    return enterRequest(scope, async () => {
      const alerts = await this.listAlerts.run();
      const mailed = [];
      for (const alert of alerts) if (await this.#mail(alert)) mailed.push(alert.kind);
      return mailed;
    });
  }

  #mail(alert: Alert): Promise<boolean> {
    return enterContext({ realm: 'system', tenantId: HOUSE_TENANT_ID }, () =>
      this.unitOfWork.run(async (em) => {
        const isFirst = await em.query<unknown[]>(
          `insert into alert_mails (kind, day) values ($1, $2) on conflict do nothing returning kind`,
          [alert.kind, danishDate(this.clock.now())],
        );
        if (isFirst.length === 0) return false;
        const found = owners.parse(await em.query(readOwners));
        await this.queueMail.runAll(found.map((owner) => this.#letter(alert, owner)));
        return true;
      }),
    );
  }

  #letter({ kind, count }: Alert, { name, email, locale }: z.infer<typeof owners>[number]) {
    return {
      tenantId: HOUSE_TENANT_ID,
      to: { name, email },
      locale,
      template: 'alert',
      data: {
        name,
        count,
        one: count === 1,
        kind: Object.fromEntries(alertKinds.map((other) => [other.replaceAll('-', '_'), other === kind])),
        url: `${this.config.PUBLIC_URL}/staff/${kind === 'mails' ? 'mail?status=failed' : 'system'}`,
      },
      about: { kind: 'alert', id: newId() },
    };
  }
}

const readOwners = `
  select p.name, p.email, p.locale from staff_members s join people p on p.id = s.person_id
  where 'owner' = any(s.roles) and p.disabled_at is null order by p.id`;
