import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { danishDate } from '../platform/danish-days.js';
import { tokenHash } from '../platform/ids.js';
import { after, lifetime } from '../platform/requests/session-lifetime.js';
import { Sessions, staffRoles, tenantRoles, type Session } from '../platform/requests/session.js';

const sessionRow = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(['da', 'en']),
  csrfToken: z.string(),
  staffRoles: z.array(z.enum(staffRoles)),
  attested: z.boolean(),
  tenants: z.array(z.object({ tenantId: z.uuid(), name: z.string(), roles: z.array(z.enum(tenantRoles)) })),
  tenantId: z.uuid().nullable(),
  lastSeenAt: z.date(),
});

/** Sessions live in PostgreSQL; roles are read at every request, so that a change or a removal works at once. */
@Injectable()
export class FindSession extends Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(cookie: string): Promise<Session | null> {
    return enterContext({ realm: 'identity', tenantId: null }, () =>
      this.unitOfWork.run(async (em) => {
        const now = this.clock.now();
        const found = await em.query<unknown[]>(findSession, [
          tokenHash(cookie),
          now,
          after(now, -lifetime.idle),
          danishDate(now),
        ]);
        const [row] = found.map((one) => sessionRow.parse(one));
        if (row && row.lastSeenAt <= after(now, -lifetime.seenEvery))
          await em.query(`update sessions set last_seen_at = $2 where id = $1`, [row.id, now]);
        return row ?? null;
      }),
    );
  }
}

const findSession = `
  select s.id, p.id as "personId", p.name, p.email, p.locale, s.csrf_token as "csrfToken",
         s.last_seen_at as "lastSeenAt", case when s.second_factor then coalesce(f.roles, '{}') else '{}' end as "staffRoles",
         coalesce(f.attested_until >= $4::date, false) as attested,
         m.tenants, case when m.ids @> array[s.tenant_id] then s.tenant_id end as "tenantId"
  from sessions s
  join people p on p.id = s.person_id and p.disabled_at is null
  left join staff_members f on f.person_id = p.id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('tenantId', t.id, 'name', t.name, 'roles', m.roles) order by t.name), '[]') as tenants,
           coalesce(array_agg(t.id), '{}') as ids
    from memberships m join tenants t on t.id = m.tenant_id
    where m.person_id = p.id
  ) m
  where s.token_hash = $1 and s.expires_at > $2::timestamptz and s.last_seen_at > $3`;
