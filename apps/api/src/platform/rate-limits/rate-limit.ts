import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { TooMany } from '../problem.js';

const hit = z.object({ hits: z.number(), window_start: z.date() });

export type Limit = { readonly hits: number; readonly perSeconds: number };

/** Counted in PostgreSQL, so that three instances together allow exactly as many as one. */
@Injectable()
export class RateLimit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one try in a fixed window, in a transaction of the current realm (identity or public). Call it in a unit of
   * work of its own, so that a try counts even when what follows fails.
   * @param bucket what is limited: `sign-in:<hash of e-mail>`; never an address in clear
   * @throws TooMany with the seconds left of the window
   */
  async take(bucket: string, limit: Limit): Promise<void> {
    const now = this.clock.now();
    const oldest = new Date(now.getTime() - limit.perSeconds * 1000);
    const rows = await this.unitOfWork.run((em) =>
      em.query<unknown[]>(
        `insert into rate_limits as r (bucket, window_start, hits) values ($1, $2, 1)
         on conflict (bucket) do update set
           hits = case when r.window_start <= $3 then 1 else r.hits + 1 end,
           window_start = case when r.window_start <= $3 then $2 else r.window_start end
         returning hits, window_start`,
        [bucket, now, oldest],
      ),
    );
    const { hits, window_start: start } = hit.parse(rows[0]);
    if (hits > limit.hits)
      throw new TooMany(Math.ceil((start.getTime() + limit.perSeconds * 1000 - now.getTime()) / 1000));
  }
}
