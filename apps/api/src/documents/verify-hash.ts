import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import type { VerificationAnswer } from './documents.schema.js';

const place = z.object({ tenant_id: z.uuid(), id: z.uuid() });
const found = z.object({ reference: z.string(), stored_at: z.date() });
const LIMIT = { hits: 60, perSeconds: 60 };

/** Tells whoever holds a file whether it is one that was sealed here, and when; never whose it is. */
@Injectable()
export class VerifyHash {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
  ) {}

  /**
   * @param sha256 64 hex digits, of the whole file
   * @param ip whose tries are counted; only its keyed fingerprint is kept
   * @throws TooMany
   */
  async run(sha256: string, ip: string): Promise<VerificationAnswer> {
    await this.rateLimit.take('verify', ip, LIMIT);
    const places = await this.unitOfWork.read(`select tenant_id, id from directory.sealed_document($1)`, [
      Buffer.from(sha256, 'hex'),
    ]);
    if (places.length === 0) return { known: false };
    const { tenant_id: tenantId, id } = place.parse(places[0]);
    const rows = await enterContext({ realm: 'public', tenantId }, () =>
      this.unitOfWork.read(`select reference, stored_at from documents where tenant_id = $1 and id = $2`, [
        tenantId,
        id,
      ]),
    );
    const { reference, stored_at: storedAt } = found.parse(rows[0]);
    return { known: true, reference, sealedAt: storedAt.toISOString() };
  }
}
