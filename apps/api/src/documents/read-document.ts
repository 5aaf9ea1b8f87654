import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';

const row = z.object({ reference: z.string(), bytes: z.instanceof(Buffer) });
export type DocumentFile = { readonly reference: string; readonly bytes: Uint8Array };

/** What the file is saved as: `DPA-2026-0001-v1.pdf`. */
export const fileName = (reference: string, ending = 'pdf'): string =>
  `${reference.replaceAll(/[^A-Za-z0-9-]+/g, '-')}.${ending}`;

@Injectable()
export class ReadDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when the tenant has no such document */
  async run(document: { readonly tenantId: string; readonly id: string }): Promise<DocumentFile> {
    const rows = await this.unitOfWork.read(`select reference, bytes from documents where tenant_id = $1 and id = $2`, [
      document.tenantId,
      document.id,
    ]);
    if (rows.length === 0) throw new NotFound();
    return row.parse(rows[0]);
  }
}
