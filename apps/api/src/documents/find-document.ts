import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { createHash } from 'node:crypto';

/** Tells a document that was made here, and kept, from any other file. */
@Injectable()
export class FindDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns whether it is, byte for byte, a document of the current tenant */
  async run(bytes: Uint8Array): Promise<boolean> {
    const digest = createHash('sha256').update(bytes).digest();
    const rows = await this.unitOfWork.read(`select 1 from documents where sha256 = $1 limit 1`, [digest]);
    return rows.length > 0;
  }
}
