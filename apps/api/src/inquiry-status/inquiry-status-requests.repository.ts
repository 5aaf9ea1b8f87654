import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';

const requestRow = z.object({
  id: z.uuid(),
  reference: z.string(),
  email_hash: z.instanceof(Buffer),
  opened_at: z.date().nullable(),
});
const tried = z.tuple([z.array(z.object({ id: z.uuid(), code_hash: z.instanceof(Buffer).nullable() })), z.number()]);
const affected = z.tuple([z.unknown(), z.number()]);

export type StatusRequest = z.infer<typeof requestRow>;

const TRIES = 5;

@Injectable()
export class InquiryStatusRequestsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(request: {
    readonly id: string;
    readonly tokenHash: Buffer;
    readonly reference: string;
    readonly emailHash: Buffer;
    readonly expiresAt: Date;
  }): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into inquiry_status_requests (tenant_id, id, token_hash, reference, email_hash, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [HOUSE_TENANT_ID, request.id, request.tokenHash, request.reference, request.emailHash, request.expiresAt],
    );
  }

  async find(by: { readonly id: string } | { readonly tokenHash: Buffer }): Promise<StatusRequest | null> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select id, reference, email_hash, opened_at from inquiry_status_requests where ${'id' in by ? 'id' : 'token_hash'} = $1`,
      ['id' in by ? by.id : by.tokenHash],
    );
    return row === undefined ? null : requestRow.parse(row);
  }

  async setCode(id: string, codeHash: Buffer): Promise<void> {
    await this.unitOfWork.em.query(`update inquiry_status_requests set code_hash = $2 where id = $1`, [id, codeHash]);
  }

  /** Counts a try. @returns the fingerprint of the code, or null when there is none, or no try is left */
  async take(tokenHash: Buffer, now: Date): Promise<{ id: string; codeHash: Buffer } | null> {
    const result: unknown = await this.unitOfWork.em.query(
      `update inquiry_status_requests set tries = tries + 1
       where token_hash = $1 and tries < ${TRIES} and opened_at is null and expires_at > $2 returning id, code_hash`,
      [tokenHash, now],
    );
    const [row] = tried.parse(result)[0];
    return row?.code_hash ? { id: row.id, codeHash: row.code_hash } : null;
  }

  /** @returns false when somebody has used the code at the same moment */
  async open(id: string, now: Date): Promise<boolean> {
    const result: unknown = await this.unitOfWork.em.query(
      `update inquiry_status_requests set opened_at = $2, code_hash = null where id = $1 and opened_at is null`,
      [id, now],
    );
    return affected.parse(result)[1] === 1;
  }
}
