import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';

/** The right password was given; the second factor is owed (`code`), or must be enrolled first (`enrolment`). */
export type PendingSignIn = {
  readonly id: string;
  readonly personId: string;
  readonly stage: 'code' | 'enrolment';
  readonly returnTo: string | null;
};

const row = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  stage: z.enum(['code', 'enrolment']),
  returnTo: z.string().nullable(),
});
const columns = `id, person_id as "personId", stage, return_to as "returnTo"`;

@Injectable()
export class PendingSignInsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(pending: PendingSignIn & { readonly tokenHash: Buffer; readonly expiresAt: Date }) {
    const { em } = this.unitOfWork;
    await em.query(
      `insert into pending_sign_ins (id, token_hash, person_id, stage, return_to, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [pending.id, pending.tokenHash, pending.personId, pending.stage, pending.returnTo, pending.expiresAt],
    );
  }

  async find(tokenHash: Buffer, now: Date): Promise<PendingSignIn | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${columns} from pending_sign_ins where token_hash = $1 and expires_at > $2`,
      [tokenHash, now],
    );
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /** Counts a try. @returns false when `most` were had */
  async try(id: string, most: number): Promise<boolean> {
    const rows = await changedRows(
      this.unitOfWork.em,
      `update pending_sign_ins set tries = tries + 1 where id = $1 and tries < $2`,
      [id, most],
    );
    return rows === 1;
  }

  /** @returns false when it was finished already, so that one pending sign-in never becomes two sessions */
  async finish(id: string): Promise<boolean> {
    const rows = await changedRows(this.unitOfWork.em, `delete from pending_sign_ins where id = $1`, [id]);
    return rows === 1;
  }

  async endAll(personId: string): Promise<void> {
    await this.unitOfWork.em.query(`delete from pending_sign_ins where person_id = $1`, [personId]);
  }
}
