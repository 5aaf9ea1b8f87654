import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
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
    return enterContext({ realm: 'identity', tenantId: null }, async () => {
      const now = this.clock.now();
      const found = await this.unitOfWork.read(findSession, [tokenHash(cookie), now, after(now, -lifetime.idle)]);
      const [row] = found.map((one) => sessionRow.parse(one));
      if (row && row.lastSeenAt <= after(now, -lifetime.seenEvery))
        await this.unitOfWork.run((em) =>
          em.query(`update sessions set last_seen_at = $2 where id = $1`, [row.id, now]),
        );
      return row ?? null;
    });
  }
}

/** A function of the database, which keeps its plan (database/migrations). */
const findSession = `select * from find_session($1, $2, $3)`;
