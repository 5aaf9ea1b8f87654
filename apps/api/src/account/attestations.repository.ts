import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { changedRows } from '../platform/changed-rows.js';

@Injectable()
export class AttestationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param until `YYYY-MM-DD`, the last day. @returns false when it held until then already */
  async extend(personId: string, until: string): Promise<boolean> {
    const affected = await changedRows(
      this.unitOfWork.em,
      `update staff_members set attested_until = $2 where person_id = $1 and attested_until is distinct from $2::date`,
      [personId, until],
    );
    return affected === 1;
  }
}
