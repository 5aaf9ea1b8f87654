import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { newId } from '../platform/ids.js';
import { TenantKeys } from '../platform/keys/tenant-keys.js';
import type { AnswerFile } from './file-of-answer.js';

const facts = z.strictObject({ name: z.string(), type: z.string(), bytes: z.int() });
const listRow = z.object({ id: z.uuid(), contentId: z.uuid(), facts: z.instanceof(Buffer) });
const fileRow = listRow.extend({ sealed: z.instanceof(Buffer) });

/** A file as lists show it; its name is as secret as the answer. */
export type ListedFile = z.infer<typeof facts> & { readonly id: string; readonly contentId: string };

type Column = 'sealed' | 'sealed_facts';
const placeOf = (tenantId: string, column: Column, id: string) => ({ tenantId, column: `inquiry_files.${column}`, id });

/** Files of answers, sealed with the tenant's key as the answers are. In the current unit of work. */
@Injectable()
export class InquiryFilesRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: TenantKeys,
  ) {}

  async add(
    content: { readonly tenantId: string; readonly id: string },
    { bytes, ...file }: AnswerFile,
  ): Promise<void> {
    const { tenantId } = content;
    const id = newId();
    const told = Buffer.from(JSON.stringify({ ...file, bytes: bytes.length }));
    await this.unitOfWork.em.query(
      `insert into inquiry_files (tenant_id, id, content_id, sealed_facts, sealed) values ($1, $2, $3, $4, $5)`,
      [
        tenantId,
        id,
        content.id,
        await this.keys.seal(placeOf(tenantId, 'sealed_facts', id), told),
        await this.keys.seal(placeOf(tenantId, 'sealed', id), bytes),
      ],
    );
  }

  /** All files of one inquiry, without their bytes. @throws Gone when the tenant's key has been erased */
  async list(inquiry: { readonly tenantId: string; readonly id: string }): Promise<readonly ListedFile[]> {
    const { tenantId, id } = inquiry;
    const found = await this.unitOfWork.em.query<unknown>(
      `select f.id, f.content_id as "contentId", f.sealed_facts as facts
       from inquiry_files f join inquiry_contents c on c.tenant_id = f.tenant_id and c.id = f.content_id
       where c.inquiry_id = $1 order by f.id`,
      [id],
    );
    const rows = z.array(listRow).parse(found);
    if (rows.length === 0) return [];
    const openWith = await this.keys.opener(tenantId);
    return rows.map(({ facts: sealed, ...row }) => ({
      ...row,
      ...facts.parse(JSON.parse(openWith(placeOf(tenantId, 'sealed_facts', row.id), sealed).toString())),
    }));
  }

  /** One of an inquiry's files. @returns null when the inquiry has no such file @throws Gone */
  async open(inquiry: { readonly tenantId: string; readonly id: string }, fileId: string): Promise<AnswerFile | null> {
    const { tenantId, id } = inquiry;
    const [found] = await this.unitOfWork.em.query<unknown[]>(
      `select f.id, f.content_id as "contentId", f.sealed_facts as facts, f.sealed
       from inquiry_files f join inquiry_contents c on c.tenant_id = f.tenant_id and c.id = f.content_id
       where c.inquiry_id = $1 and f.id = $2`,
      [id, fileId],
    );
    if (found === undefined) return null;
    const row = fileRow.parse(found);
    const openWith = await this.keys.opener(tenantId);
    const { name, type } = facts.parse(
      JSON.parse(openWith(placeOf(tenantId, 'sealed_facts', row.id), row.facts).toString()),
    );
    return { name, type, bytes: openWith(placeOf(tenantId, 'sealed', row.id), row.sealed) };
  }
}
