import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { newId } from '../platform/ids.js';
import type { SealedSignature, SignatureFacts } from './signed-document.js';

export type NewSignature = SealedSignature & {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly locale: 'da' | 'en';
  readonly typedSignature: string | null;
  readonly linkId: string | null;
  readonly personId: string | null;
  /** Where it was made from; written once, read by nobody in the portal, wiped after `keptUntil`. */
  readonly trace: { readonly ip: string; readonly userAgent: string } | null;
  readonly keptUntil: Date;
};

const row = z.object({
  party: z.enum(['controller', 'processor']),
  method: z.enum(['code', 'mandate', 'staff']),
  name: z.string(),
  title: z.string(),
  signedAt: z.date(),
  contentHash: z.string(),
  statements: z.array(z.strictObject({ id: z.string(), version: z.number(), text: z.string() })),
});

const sealedRow = row.extend({ email: z.string().nullable() });
const columns = `party, method, name, title, signed_at as "signedAt", content_hash as "contentHash", statements`;

/** Signatures are added, never changed: one a party. */
@Injectable()
export class SignaturesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(signature: NewSignature): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into signatures (tenant_id, id, agreement_id, party, method, name, title, email, typed_signature, content_hash,
         statements, locale, link_id, person_id, signed_at, ip, user_agent, kept_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        signature.tenantId,
        newId(),
        signature.agreementId,
        signature.party,
        signature.method,
        signature.name,
        signature.title,
        signature.email,
        signature.typedSignature,
        signature.contentHash,
        JSON.stringify(signature.statements),
        signature.locale,
        signature.linkId,
        signature.personId,
        signature.signedAt,
        signature.trace?.ip ?? null,
        signature.trace?.userAgent ?? null,
        signature.keptUntil,
      ],
    );
  }

  /** @returns the customer's first */
  async listOf(tenantId: string, agreementId: string): Promise<SignatureFacts[]> {
    return z
      .array(row)
      .parse(
        await this.unitOfWork.em.query(
          `select ${columns} from signatures where tenant_id = $1 and agreement_id = $2 order by party`,
          [tenantId, agreementId],
        ),
      );
  }

  /** The same with the address of each, which is for the seal alone. */
  async listToSeal(tenantId: string, agreementId: string): Promise<SealedSignature[]> {
    return z
      .array(sealedRow)
      .parse(
        await this.unitOfWork.em.query(
          `select ${columns}, email from signatures where tenant_id = $1 and agreement_id = $2 order by party`,
          [tenantId, agreementId],
        ),
      );
  }
}
