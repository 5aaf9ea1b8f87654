import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { changedRows } from '../platform/changed-rows.js';

export type NewSession = {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly csrfToken: string;
  /** Opened with a second factor. Without one a session never opens staff routes. */
  readonly secondFactor: boolean;
  readonly device: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

@Injectable()
export class SessionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The first of the person's organisations, by name, is the one that is open. */
  async add(session: NewSession): Promise<void> {
    const { em } = this.unitOfWork;
    await em.query(
      `insert into sessions (id, token_hash, person_id, tenant_id, csrf_token, second_factor, device, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, (select t.id from memberships m join tenants t on t.id = m.tenant_id where m.person_id = $3 order by t.name, t.id limit 1),
               $4, $5, $6, $7, $7, $8)`,
      [
        session.id,
        session.tokenHash,
        session.personId,
        session.csrfToken,
        session.secondFactor,
        session.device,
        session.createdAt,
        session.expiresAt,
      ],
    );
  }

  /**
   * Another token and CSRF token for the same session: what was known of the old ones is worth nothing.
   * @returns false when the CSRF token is one of the old ones, or the session never gave the second factor there is
   */
  async rotate(
    { id, csrfToken }: { readonly id: string; readonly csrfToken: string },
    next: { readonly tokenHash: Buffer; readonly csrfToken: string; readonly secondFactor: boolean },
  ): Promise<boolean> {
    const [, affected] = await this.unitOfWork.em.query<[unknown[], number]>(
      `update sessions set token_hash = $2, csrf_token = $3, second_factor = second_factor or $4
       where id = $1 and csrf_token = $5
         and (second_factor or $4 or not exists (select from people p where p.id = person_id and p.totp_secret is not null))`,
      [id, next.tokenHash, next.csrfToken, next.secondFactor, csrfToken],
    );
    return affected === 1;
  }

  async openTenant(id: string, tenantId: string): Promise<void> {
    await this.unitOfWork.em.query(`update sessions set tenant_id = $2 where id = $1`, [id, tenantId]);
  }

  /** @returns whether there was such a session of this person */
  async end(personId: string, id: string): Promise<boolean> {
    const rows = await changedRows(this.unitOfWork.em, `delete from sessions where person_id = $1 and id = $2`, [
      personId,
      id,
    ]);
    return rows > 0;
  }

  /** @returns how many ended */
  async endAll(personId: string, except: string | null = null): Promise<number> {
    const rows = await changedRows(
      this.unitOfWork.em,
      `delete from sessions where person_id = $1 and id is distinct from $2`,
      [personId, except],
    );
    return rows;
  }
}
