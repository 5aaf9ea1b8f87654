import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';

const secretRow = z.object({ secret: z.instanceof(Buffer) });

/** The columns of `people` that hold the second factor. */
@Injectable()
export class SecondFactorsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the sealed secret; null when the person has no second factor */
  async find(personId: string): Promise<Buffer | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select totp_secret as secret from people where id = $1 and totp_secret is not null`,
      [personId],
    );
    return rows.length === 0 ? null : secretRow.parse(rows[0]).secret;
  }

  /** @returns false when the person already has a second factor, also when two tabs enrol at once */
  add(personId: string, secret: Buffer, step: number): Promise<boolean> {
    return this.#changes(
      `update people set totp_secret = $2, totp_last_step = $3 where id = $1 and totp_secret is null`,
      [personId, secret, step],
    );
  }

  /** Uses up a time step. @returns false when a code of this step, or a later one, was used before */
  useStep(personId: string, step: number): Promise<boolean> {
    return this.#changes(`update people set totp_last_step = $2 where id = $1 and coalesce(totp_last_step, -1) < $2`, [
      personId,
      step,
    ]);
  }

  remove(personId: string): Promise<boolean> {
    return this.#changes(
      `update people set totp_secret = null, totp_last_step = null where id = $1 and totp_secret is not null`,
      [personId],
    );
  }

  async #changes(sql: string, values: unknown[]): Promise<boolean> {
    const affected = await changedRows(this.unitOfWork.em, sql, values);
    return affected === 1;
  }
}
