import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { newId } from '../platform/ids.js';
import { keyedHash } from '../platform/secrets/keyed-hash.js';
import { SecretBox } from '../platform/secrets/secret-box.js';

const row = z.object({
  id: z.uuid(),
  sealed: z.instanceof(Buffer),
  locale: z.enum(['da', 'en']),
});
export type Subscriber = { readonly id: string; readonly email: string; readonly locale: 'da' | 'en' };
type Asked = {
  readonly email: string;
  readonly locale: 'da' | 'en';
  readonly confirmHash: Buffer;
  readonly at: Date;
  readonly tenantId: string;
};
const changed = z.tuple([z.array(z.unknown()), z.number()]);

/** Who follows the register. Addresses are sealed: the database alone names nobody. */
@Injectable()
export class SubscriptionsRepository {
  readonly #box: SecretBox;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#box = new SecretBox(config.PORTAL_SECRET, 'register-subscription');
  }

  emailHash(email: string): Buffer {
    return keyedHash(this.config.PORTAL_SECRET, 'register-subscription-email', email);
  }

  /** @returns the id; null when the address follows the register already */
  async ask({ email, locale, confirmHash, at, tenantId }: Asked): Promise<string | null> {
    const id = newId();
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into register_subscriptions as s (tenant_id, id, email_hash, sealed_email, locale, confirm_hash, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant_id, email_hash) do update set confirm_hash = $6, locale = $5, asked_at = $7
         where s.confirmed_at is null
       returning id`,
      [tenantId, id, this.emailHash(email), this.#box.seal(Buffer.from(email), 'email'), locale, confirmHash, at],
    );
    return z.array(z.object({ id: z.uuid() })).parse(rows)[0]?.id ?? null;
  }

  /** @returns whether there is a subscription that this link confirms, now or before */
  async confirm(confirmHash: Buffer, at: Date): Promise<boolean> {
    const [, count] = changed.parse(
      await this.unitOfWork.em.query(
        `update register_subscriptions set confirmed_at = coalesce(confirmed_at, $2) where confirm_hash = $1`,
        [confirmHash, at],
      ),
    );
    return count === 1;
  }

  async end(id: string): Promise<void> {
    await this.unitOfWork.em.query(`delete from register_subscriptions where id = $1`, [id]);
  }

  async eraseUnconfirmed(id: string, askedAt: Date): Promise<void> {
    await this.unitOfWork.em.query(
      `delete from register_subscriptions where id = $1 and confirmed_at is null and asked_at = $2`,
      [id, askedAt],
    );
  }

  async confirmed(): Promise<Subscriber[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select id, sealed_email as sealed, locale from register_subscriptions where confirmed_at is not null order by id`,
    );
    return z
      .array(row)
      .parse(rows)
      .map(({ id, sealed, locale }) => ({ id, locale, email: this.#box.open(sealed, 'email').toString() }));
  }
}
