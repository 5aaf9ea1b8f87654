import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { inquiryFormShared } from './inquiries.events.js';
import type { formLink } from './inquiries.schema.js';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;
const row = z.object({ slug: z.string() });
const link = z.object({ tenantId: z.uuid() });

/** The controller's own link to the form, to put on its website. Random: nobody finds customers by trying names. */
@Injectable()
export class ShareInquiryForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** The link, if there is one. */
  find(): Promise<z.infer<typeof formLink>> {
    return this.unitOfWork.run(async (em) => {
      const [found] = await em.query<unknown[]>(`select slug from inquiry_form_links`);
      return { url: found === undefined ? null : `${this.config.PUBLIC_URL}/c/${row.parse(found).slug}/inquiry` };
    });
  }

  /** Makes the link unless there is one. */
  run(): Promise<z.infer<typeof formLink>> {
    const slug = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    return this.unitOfWork.run(async (em) => {
      const made = await em.query<unknown[]>(
        `insert into inquiry_form_links (tenant_id, slug, created_at) values (ctx.tenant(), $1, $2)
         on conflict do nothing returning tenant_id as "tenantId"`,
        [slug, this.clock.now()],
      );
      for (const { tenantId } of z.array(link).parse(made))
        await this.auditLog.record(inquiryFormShared, { tenantId, subjectId: tenantId, data: {} });
      return this.find();
    });
  }
}
