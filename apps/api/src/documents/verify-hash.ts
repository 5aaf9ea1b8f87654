import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { RateLimit } from '../platform/rate-limits/rate-limit.js';
import type { VerificationAnswer } from './documents.schema.js';

const place = z.object({ tenant_id: z.uuid(), id: z.uuid() });
const found = z.object({
  kind: z.enum(['unsealed', 'sealed']),
  reference: z.string(),
  storedAt: z.date(),
  sealedSince: z.boolean(),
});
const LIMIT = { hits: 60, perSeconds: 60 };

/** Tells whoever holds a file whether it is one that was offered or sealed here, and when; never whose it is. */
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
    const places = await this.unitOfWork.read(`select tenant_id, id from directory.known_document($1)`, [
      Buffer.from(sha256, 'hex'),
    ]);
    if (places.length === 0) return { known: false };
    const { tenant_id: tenantId, id } = place.parse(places[0]);
    const rows = await enterContext({ realm: 'public', tenantId }, () =>
      this.unitOfWork.read(findDocument, [tenantId, id]),
    );
    const { kind, reference, storedAt, sealedSince } = found.parse(rows[0]);
    if (kind === 'sealed') return { known: true, reference, sealedAt: storedAt.toISOString() };
    return { known: true, reference, offeredAt: storedAt.toISOString(), sealedSince };
  }
}

const findDocument = `
  select d.kind, d.reference, d.stored_at as "storedAt", exists (
    select 1 from documents s where s.tenant_id = d.tenant_id and s.reference = d.reference and s.kind = 'sealed'
  ) as "sealedSince"
  from documents d where d.tenant_id = $1 and d.id = $2`;
