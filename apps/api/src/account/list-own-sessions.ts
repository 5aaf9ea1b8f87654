import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { after, lifetime } from '../platform/requests/session-lifetime.js';
import type { Session } from '../platform/requests/session.js';
import type { OwnSessions } from './account.schema.js';

const instant = z.date().transform((date) => date.toISOString());
const row = z.object({ id: z.uuid(), device: z.string(), createdAt: instant, lastSeenAt: instant });

@Injectable()
export class ListOwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Where the person is signed in, the latest seen first. */
  async run(session: Session): Promise<OwnSessions> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.read(
      `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt" from sessions
         where person_id = $1 and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id desc`,
      [session.personId, now, after(now, -lifetime.idle)],
    );
    return { items: rows.map((one) => row.parse(one)).map((one) => ({ ...one, current: one.id === session.id })) };
  }
}
