import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { createHash } from 'node:crypto';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';

export type StoredDocument = { readonly id: string; readonly sha256: string };

/** Keeps the exact bytes of a document, found again by id or by hash. */
@Injectable()
export class StoreDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Call it in the transaction that refers to the document.
   * @param document.reference what is told of it to those who hold the file: `DPA-2026-0001 v1`
   * @returns its id, and the SHA-256 of its bytes as 64 hex digits
   */
  async run(document: {
    readonly tenantId: string;
    readonly kind: 'unsealed' | 'sealed';
    readonly reference: string;
    readonly bytes: Uint8Array;
  }): Promise<StoredDocument> {
    const id = newId();
    const digest = createHash('sha256').update(document.bytes).digest();
    await this.unitOfWork.em.query(
      `insert into documents (tenant_id, id, kind, reference, sha256, bytes, stored_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [document.tenantId, id, document.kind, document.reference, digest, Buffer.from(document.bytes), this.clock.now()],
    );
    return { id, sha256: digest.toString('hex') };
  }
}
