import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { TenantKeys } from '../platform/keys/tenant-keys.js';
import { inquiryContent, type InquiryContent } from './inquiries.schema.js';
import { contentKinds, controllerText } from './inquiry-content.js';
import { InquiryFilesRepository, type ListedFile } from './inquiry-files.repository.js';
import { contentPlace } from './inquiries.repository.js';

const stepRow = z.object({ id: z.uuid(), kind: z.string(), at: z.date() });
const contentRow = z.object({ id: z.uuid(), kind: z.enum(contentKinds), sealed: z.instanceof(Buffer) });

type Step = {
  readonly kind: string;
  readonly at: Date;
  readonly text: string | null;
  /** What goes with the text. */
  readonly files: readonly Pick<ListedFile, 'id' | 'name' | 'bytes'>[];
};

export type InquiryHistory = {
  /** What the data subject wrote; null where it has been given back, or the realm does not get it. */
  readonly request: InquiryContent | null;
  readonly steps: readonly Step[];
};

const listed = ({ id, name, bytes }: ListedFile) => ({ id, name, bytes });

/** Opens what belongs to one inquiry of the current tenant, in the current unit of work. */
@Injectable()
export class ReadInquiryContents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: TenantKeys,
    private readonly files: InquiryFilesRepository,
  ) {}

  /** @throws Gone when the tenant's key has been erased */
  async run(inquiry: { readonly tenantId: string; readonly id: string }): Promise<InquiryHistory> {
    const { em } = this.unitOfWork;
    const steps = z
      .array(stepRow)
      .parse(await em.query(`select id, kind, at from inquiry_steps where inquiry_id = $1 order by id`, [inquiry.id]));
    const contents = z
      .array(contentRow)
      .parse(
        await em.query(`select id, kind, sealed from inquiry_contents where inquiry_id = $1 order by id`, [inquiry.id]),
      );
    const openWith = contents.length > 0 ? await this.keys.opener(inquiry.tenantId) : null;
    const opened = new Map(
      contents.map(({ id, kind, sealed }): [string, { kind: string; value: unknown }] => [
        id,
        { kind, value: JSON.parse(openWith?.(contentPlace(inquiry.tenantId, id), sealed).toString() ?? 'null') },
      ]),
    );
    const files = Map.groupBy(await this.files.list(inquiry), ({ contentId }) => contentId);
    const request = [...opened.values()].find(({ kind }) => kind === 'request');
    return {
      request: request ? inquiryContent.parse(request.value) : null,
      steps: steps.map(({ id, kind, at }) => {
        const content = opened.get(id);
        const text = content && content.kind !== 'request' ? controllerText.parse(content.value).text : null;
        return { kind, at, text, files: (files.get(id) ?? []).map(listed) };
      }),
    };
  }
}
