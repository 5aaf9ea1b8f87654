import { Injectable } from '@nestjs/common';
import { drawnSignature } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { signingMandate } from '../processor-profile/signing-mandate.schema.js';
import { newId } from '../platform/ids.js';
import type { SealedSignature, SignatureFacts } from './signed-document.js';

export type NewSignature = SealedSignature & {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly typedSignature: string | null;
  readonly linkId: string | null;
  readonly personId: string | null;
  /** Where it was made from; written once, read by nobody in the portal, wiped after `traceKeptUntil`. */
  readonly trace: { readonly ip: string; readonly userAgent: string } | null;
};

const row = z.object({
  party: z.enum(['controller', 'processor']),
  method: z.enum(['code', 'mandate', 'staff']),
  name: z.string(),
  title: z.string(),
  signedAt: z.date(),
  contentHash: z.string(),
  statements: z.array(z.strictObject({ id: z.string(), version: z.number(), text: z.string() })),
  locale: z.enum(['da', 'en']),
  registrationNumber: z.string(),
  signerId: z.uuid().nullable(),
  traceKeptUntil: z.date(),
  mandate: signingMandate.nullable(),
  drawing: drawnSignature.nullable(),
});

const sealedRow = row.extend({ email: z.string().nullable() });
const columns = `g.party, g.method, g.name, g.title, g.signed_at as "signedAt", g.content_hash as "contentHash", g.statements,
  g.locale, g.registration_number as "registrationNumber", g.signer_id as "signerId", g.kept_until as "traceKeptUntil", g.mandate, g.drawing`;
/** Those that count: the customer's in the order of their boxes, then the processor's. One given to an offer that lapsed does not. */
const standing = `from signatures g
  left join agreement_signers s on s.tenant_id = g.tenant_id and s.id = g.signer_id
  where g.tenant_id = $1 and g.agreement_id = $2 and s.lapsed_at is null order by g.party, s.position`;

/** Signatures are added, never changed: one a signer, and one of the processor. */
@Injectable()
export class SignaturesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(signature: NewSignature): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into signatures (tenant_id, id, agreement_id, party, method, name, title, email, typed_signature, content_hash,
         statements, locale, link_id, person_id, signed_at, ip, user_agent, kept_until, signer_id, registration_number, mandate, drawing)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
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
        signature.traceKeptUntil,
        signature.signerId,
        signature.registrationNumber,
        signature.mandate && JSON.stringify(signature.mandate),
        signature.drawing && JSON.stringify(signature.drawing),
      ],
    );
  }

  /** @returns the customer's first, in the order of their boxes */
  async listOf(tenantId: string, agreementId: string): Promise<SignatureFacts[]> {
    return z.array(row).parse(await this.unitOfWork.em.query(`select ${columns} ${standing}`, [tenantId, agreementId]));
  }

  /** The same with the address of each, which is for the seal alone. */
  async listToSeal(tenantId: string, agreementId: string): Promise<SealedSignature[]> {
    return z
      .array(sealedRow)
      .parse(await this.unitOfWork.em.query(`select ${columns}, g.email ${standing}`, [tenantId, agreementId]));
  }
}
