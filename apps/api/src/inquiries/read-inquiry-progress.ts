import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { inquirySubject, inquiryType } from './inquiries.events.js';
import { inquiryStatuses } from './inquiry.js';
import { ReadInquiryContents, type InquiryHistory } from './read-inquiry-contents.js';

const row = z.object({
  type: inquiryType,
  concerns: inquirySubject,
  status: z.enum(inquiryStatuses),
  due_on: z.string(),
  paused: z.boolean(),
  name: z.string(),
});

/** Steps that the controller has no part in. */
const silent = new Set(['received', 'delivered']);

export type InquiryProgress = {
  readonly type: z.infer<typeof inquiryType>;
  readonly concerns: z.infer<typeof inquirySubject>;
  readonly status: z.infer<typeof row>['status'];
  readonly dueOn: string;
  readonly paused: boolean;
  /** Null until the controller has answered in some way: a guess at a company's name must not tell who is a customer. */
  readonly controller: string | null;
  readonly steps: InquiryHistory['steps'];
};

/** What the data subject may see of one inquiry: as the public, in the tenant that has it. */
@Injectable()
export class ReadInquiryProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readContents: ReadInquiryContents,
  ) {}

  run(inquiry: { readonly tenantId: string; readonly id: string }): Promise<InquiryProgress> {
    return this.unitOfWork.run(async (em) => {
      const [found] = await em.query<unknown[]>(
        `select i.type, i.concerns, i.status, i.due_on::text as due_on, i.paused_since is not null as paused, t.name
         from inquiries i join tenants t on t.id = i.tenant_id where i.id = $1`,
        [inquiry.id],
      );
      const { due_on: dueOn, name, ...rest } = row.parse(found);
      const { steps } = await this.readContents.run(inquiry);
      return { ...rest, dueOn, controller: steps.every(({ kind }) => silent.has(kind)) ? null : name, steps };
    });
  }
}
