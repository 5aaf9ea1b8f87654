import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../clock.js';
import { TooMany } from '../problem.js';
import { keyedHash } from '../secrets/keyed-hash.js';

const hit = z.object({ hits: z.number(), window_start: z.date() });

export type Limit = { readonly hits: number; readonly perSeconds: number };

/** `address`: from one network. `anywhere`: from all together, so the widest. */
export type LimitsOfStrangers = Readonly<Record<'network' | 'address' | 'anywhere', Limit>>;

/** Counted in PostgreSQL, so that three instances together allow exactly as many as one. */
@Injectable()
export class RateLimit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET'>,
  ) {}

  /**
   * Counts one try in a fixed window, in a transaction of the current realm (identity or public). Call it in a unit of
   * work of its own, so that a try counts even when what follows fails.
   * @param matter what is limited: `sign-in-address`
   * @param value by what it is counted: an e-mail or network address, an id; only its keyed fingerprint is stored
   * @throws TooMany with the seconds left of the window
   */
  async take(matter: string, value: string, limit: Limit): Promise<void> {
    const bucket = `${matter}:${keyedHash(this.config.PORTAL_SECRET, matter, value).toString('base64url')}`;
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

  /**
   * The same for what anybody may do with an address that they only type: by the network, by the address from there, and
   * by the address from everywhere. So no mailbox is flooded, and a stranger does not use up another's tries.
   */
  async takeOfStranger(
    matter: string,
    { network, email }: { readonly network: string; readonly email: string },
    limits: LimitsOfStrangers,
  ): Promise<void> {
    await this.take(`${matter}-network`, network, limits.network);
    await this.take(`${matter}-address`, `${email} ${network}`, limits.address);
    await this.take(`${matter}-anywhere`, email, limits.anywhere);
  }
}
