import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import type { Forwarding } from './forwarding.js';

const row = z
  .object({
    at: z.date(),
    fromName: z.string(),
    fromEmail: z.string(),
    name: z.string(),
    title: z.string(),
    email: z.string(),
    message: z.string(),
  })
  .transform(({ at, fromName, fromEmail, message, ...to }): Forwarding => ({
    at,
    from: { name: fromName, email: fromEmail },
    to,
    message,
  }));

type NewForwarding = {
  readonly tenantId: string;
  readonly id: string;
  readonly agreementId: string;
  readonly signerId: string;
};

const columns = `forwarded_at as at, from_name as "fromName", from_email as "fromEmail",
  to_name as name, to_title as title, to_email as email, message`;

/** Forwardings are added, never changed. */
@Injectable()
export class ForwardingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of an agreement's, also those of an offer that lapsed. @returns oldest first */
  async listOf(tenantId: string, agreementId: string): Promise<Forwarding[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${columns} from signatory_forwardings where tenant_id = $1 and agreement_id = $2 order by id`,
      [tenantId, agreementId],
    );
    return z.array(row).parse(rows);
  }

  /** One signer's. @returns oldest first */
  async listOfSigner(tenantId: string, signerId: string): Promise<Forwarding[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${columns} from signatory_forwardings where tenant_id = $1 and signer_id = $2 order by id`,
      [tenantId, signerId],
    );
    return z.array(row).parse(rows);
  }

  /** The one that a link names, so it is there. */
  async get(tenantId: string, id: string): Promise<Forwarding> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${columns} from signatory_forwardings where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return row.parse(rows[0]);
  }

  /** Keeps it, and ends every link of that signer that is out: they all led to the person before. */
  async add(
    { tenantId, id, agreementId, signerId }: NewForwarding,
    { at, from, to, message }: Forwarding,
  ): Promise<void> {
    const { em } = this.unitOfWork;
    await em.query(
      `insert into signatory_forwardings
         (tenant_id, id, agreement_id, from_name, from_email, to_name, to_title, to_email, message, forwarded_at, signer_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [tenantId, id, agreementId, from.name, from.email, to.name, to.title, to.email, message, at, signerId],
    );
    await em.query(
      `update signing_links set forwarding_id = $3
       where tenant_id = $1 and signer_id = $2 and forwarding_id is null`,
      [tenantId, signerId, id],
    );
  }
}
