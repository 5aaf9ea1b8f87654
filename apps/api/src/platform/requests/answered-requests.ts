import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { currentContext, enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.js';
import { HOUSE_TENANT_ID } from '../audit/audit-event.js';
import { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import { SecretBox } from '../secrets/secret-box.js';

const HOURS_KEPT = 24;

export type KeyedRequest = {
  readonly personId: string;
  /** What the client calls this request; the same for each try to send it. */
  readonly key: string;
  /** All that makes it this request and no other: method, address, body. */
  readonly request: unknown;
};

const answered = z.object({ requestHash: z.instanceof(Buffer), sealedAnswer: z.instanceof(Buffer) });
const kept = z.object({ answer: z.unknown().optional() });

/** Remembers what a person's request was answered, so that the same request sent again is not done again. */
@Injectable()
export class AnsweredRequests {
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET'>,
  ) {
    this.#box = new SecretBox(config.PORTAL_SECRET, 'answered-requests');
  }

  /**
   * Part of the transaction that does what was asked: key, effect and answer are kept together or not at all. The same
   * key at the same time waits for the first to end. A key is a person's own, within the tenant that is open.
   * @returns what `work` returned, now or the first time
   * @throws Problem 422 when the key came with another request before
   */
  async once({ personId, key, request }: KeyedRequest, work: () => Promise<unknown>): Promise<unknown> {
    const place = [currentContext().tenantId ?? HOUSE_TENANT_ID, personId, key];
    const context = `answered_requests|${place.join('|')}`;
    const hash = this.#hashOf(request);
    const { em } = this.unitOfWork;
    const isFirst = await em.query<unknown[]>(
      `insert into answered_requests (tenant_id, person_id, key, request_hash, answered_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning key`,
      [...place, hash, this.clock.now()],
    );
    if (isFirst.length === 0) {
      const [row] = await em.query<unknown[]>(
        `select request_hash as "requestHash", sealed_answer as "sealedAnswer" from answered_requests
         where tenant_id = $1 and person_id = $2 and key = $3`,
        place,
      );
      const before = answered.parse(row);
      if (!before.requestHash.equals(hash))
        throw new Problem(
          422,
          'idempotency_key_reused',
          'This Idempotency-Key came with another request. Use a new one.',
        );
      return kept.parse(JSON.parse(this.#box.open(before.sealedAnswer, context).toString())).answer;
    }
    const answer = await work();
    await em.query(
      `update answered_requests set sealed_answer = $4 where tenant_id = $1 and person_id = $2 and key = $3`,
      [...place, this.#box.seal(Buffer.from(JSON.stringify({ answer })), context)],
    );
    return answer;
  }

  /** What is older than a day. */
  async forgetOld(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - HOURS_KEPT * 3_600_000);
    await enterContext({ realm: 'system', tenantId: null }, () =>
      this.unitOfWork.run((em) => em.query(`delete from answered_requests where answered_at < $1`, [oldest])),
    );
  }

  /** Keyed: what was asked can't be guessed from the database. */
  #hashOf(request: unknown): Buffer {
    return createHmac('sha256', Buffer.from(this.config.PORTAL_SECRET, 'hex'))
      .update(`answered-requests\n${JSON.stringify(request)}`)
      .digest();
  }
}
