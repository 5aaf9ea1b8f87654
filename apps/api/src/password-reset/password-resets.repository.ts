import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';

const addressee = z.object({ personId: z.uuid(), name: z.string(), email: z.string(), locale: z.enum(['da', 'en']) });
const open = z.object({ id: z.uuid(), personId: z.uuid() });

/** Links for a new password, in the table they share with invitations. */
@Injectable()
export class PasswordResetsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Asked for; without a token it opens nothing. */
  async add(link: { id: string; email: string; createdAt: Date; expiresAt: Date }): Promise<void> {
    const { em } = this.unitOfWork;
    await em.query(
      `insert into account_links (id, purpose, email, created_at, expires_at) values ($1, 'password-reset', $2, $3, $4)`,
      [link.id, link.email, link.createdAt, link.expiresAt],
    );
  }

  /** Whom the link is for; null when nobody has an account with that address, or the person is disabled. */
  async addressee(id: string): Promise<z.infer<typeof addressee> | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select p.id as "personId", p.name, p.email, p.locale from account_links l
       join people p on p.email = l.email and p.disabled_at is null
       where l.id = $1 and l.purpose = 'password-reset' and l.token_hash is null and l.used_at is null`,
      [id],
    );
    return rows.length === 0 ? null : addressee.parse(rows[0]);
  }

  /** Makes the link work. */
  async arm(id: string, personId: string, tokenHash: Buffer): Promise<void> {
    await this.unitOfWork.em.query(`update account_links set person_id = $2, token_hash = $3 where id = $1`, [
      id,
      personId,
      tokenHash,
    ]);
  }

  async find(tokenHash: Buffer, now: Date): Promise<z.infer<typeof open> | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select id, person_id as "personId" from account_links
       where token_hash = $1 and purpose = 'password-reset' and used_at is null and expires_at > $2`,
      [tokenHash, now],
    );
    return rows.length === 0 ? null : open.parse(rows[0]);
  }

  /** Uses this link up, and every other of the same person. @returns false when another request was quicker */
  async use(id: string, personId: string, now: Date): Promise<boolean> {
    const { em } = this.unitOfWork;
    const used = await changedRows(em, `update account_links set used_at = $2 where id = $1 and used_at is null`, [
      id,
      now,
    ]);
    if (used === 0) return false;
    await em.query(
      `update account_links set used_at = $2 where person_id = $1 and purpose = 'password-reset' and used_at is null`,
      [personId, now],
    );
    return true;
  }
}
