import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';

const count = z.tuple([z.object({ left: z.number() })]);

@Injectable()
export class RecoveryCodesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The person's only codes from now on. */
  async replace(personId: string, hashes: readonly Buffer[]): Promise<void> {
    await this.remove(personId);
    await this.unitOfWork.em.query(`insert into recovery_codes (person_id, code_hash) select $1, unnest($2::bytea[])`, [
      personId,
      hashes,
    ]);
  }

  async remove(personId: string): Promise<void> {
    await this.unitOfWork.em.query(`delete from recovery_codes where person_id = $1`, [personId]);
  }

  /** Uses a code up. @returns false when it is not one of the person's, or was used */
  async use(personId: string, hash: Buffer, now: Date): Promise<boolean> {
    const rows = await changedRows(
      this.unitOfWork.em,
      `update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null`,
      [personId, hash, now],
    );
    return rows === 1;
  }

  /** How many are left to use. */
  async left(personId: string): Promise<number> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select count(*)::int as left from recovery_codes where person_id = $1 and used_at is null`,
      [personId],
    );
    return count.parse(rows)[0].left;
  }
}
