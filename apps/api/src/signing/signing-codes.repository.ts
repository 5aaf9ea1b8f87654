import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { CODE_MINUTES, CodeHasher, newCode } from './one-time-code.js';

/** What a code is good for: one that was asked for to sign hands nothing on, and the other way round. */
export type CodePurpose = 'sign' | 'forward' | 'decline';
type Link = { readonly tenantId: string; readonly linkId: string };
const MOST_TRIES = 5;
/** TypeORM gives what an UPDATE returns as rows and their number. */
const tried = z.tuple([z.array(z.object({ id: z.uuid(), code_hash: z.instanceof(Buffer) })), z.number()]);
const changed = z.tuple([z.array(z.unknown()), z.number()]);

@Injectable()
export class SigningCodesRepository {
  readonly #hasher: CodeHasher;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.#hasher = new CodeHasher(config.PORTAL_SECRET);
  }

  /** @returns a new code, the only one of this link that holds from now on */
  async issue({ tenantId, linkId }: Link, purpose: CodePurpose): Promise<string> {
    const now = this.clock.now();
    const { em } = this.unitOfWork;
    await em.query(
      `update signing_codes set expires_at = $3
       where tenant_id = $1 and link_id = $2 and purpose = $4 and used_at is null and expires_at > $3`,
      [tenantId, linkId, now, purpose],
    );
    const id = newId();
    const code = newCode();
    await em.query(
      `insert into signing_codes (tenant_id, id, link_id, purpose, code_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[tenantId, id, linkId, purpose, this.#hasher.hash(linkId, id, code)],
        ...[now, new Date(now.getTime() + CODE_MINUTES * 60_000)],
      ],
    );
    return code;
  }

  /** Whether a code is on its way that still holds. */
  async isOut({ tenantId, linkId }: Link, purpose: CodePurpose): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from signing_codes where tenant_id = $1 and link_id = $2 and purpose = $4 and used_at is null
         and expires_at > $3 and tries < ${MOST_TRIES}`,
      [tenantId, linkId, this.clock.now(), purpose],
    );
    return rows.length > 0;
  }

  /**
   * Counts a try. Call it in a unit of work of its own: a wrong try counts whatever follows.
   * @returns the code's id when it is right; `spent` when there is none that can be tried
   */
  async try(
    { tenantId, linkId }: Link,
    purpose: CodePurpose,
    typed: string,
  ): Promise<{ readonly id: string } | 'wrong' | 'spent'> {
    const [rows] = tried.parse(
      await this.unitOfWork.em.query(
        `update signing_codes set tries = tries + 1
         where tenant_id = $1 and link_id = $2 and purpose = $4
           and used_at is null and expires_at > $3 and tries < ${MOST_TRIES}
         returning id, code_hash`,
        [tenantId, linkId, this.clock.now(), purpose],
      ),
    );
    const [code] = rows;
    if (!code) return 'spent';
    return this.#hasher.matches(code.code_hash, linkId, code.id, typed) ? { id: code.id } : 'wrong';
  }

  /** @returns whether this call used it up: of two at once, one */
  async useUp(tenantId: string, id: string): Promise<boolean> {
    const [, count] = changed.parse(
      await this.unitOfWork.em.query(
        `update signing_codes set used_at = $3 where tenant_id = $1 and id = $2 and used_at is null`,
        [tenantId, id, this.clock.now()],
      ),
    );
    return count === 1;
  }

  /** Uses up every code that is out for a signer: a signature on its way finds its own spent, and fails. */
  async endAll(tenantId: string, signerId: string): Promise<void> {
    await this.unitOfWork.em.query(
      `update signing_codes c set used_at = $3 from signing_links l
       where c.tenant_id = $1 and l.tenant_id = $1 and l.id = c.link_id and l.signer_id = $2 and c.used_at is null`,
      [tenantId, signerId, this.clock.now()],
    );
  }
}
