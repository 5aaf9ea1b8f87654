import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { AnswerFile } from './file-of-answer.js';
import { InquiryFilesRepository } from './inquiry-files.repository.js';
import { InformDataSubject } from './inform-data-subject.js';
import type { InquiryNews } from './inquiries.jobs.js';
import type { ContentKind } from './inquiry-content.js';
import { InquiriesRepository, type InquiryChange, type InquiryRecord, type StepKind } from './inquiries.repository.js';
import { ReadInquiryContents } from './read-inquiry-contents.js';

export type InquiryStep = {
  readonly change: InquiryChange;
  readonly step: Extract<StepKind, InquiryNews>;
  /** What the data subject reads on the status page. */
  readonly text?: { readonly kind: ContentKind; readonly text: string };
  /** Go with the text, and are read where it is. */
  readonly files?: readonly AnswerFile[];
  readonly record: (tenantId: string) => Promise<void>;
};

/** How every step of a controller goes: load, decide, change unless somebody else has, note the step, record, tell. */
@Injectable()
export class ChangeInquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inquiries: InquiriesRepository,
    private readonly files: InquiryFilesRepository,
    private readonly readContents: ReadInquiryContents,
    private readonly informDataSubject: InformDataSubject,
    private readonly clock: Clock,
  ) {}

  /** Before what was sent along is looked at: what is another's is not found, whatever came with it. @throws NotFound */
  async expect(id: string): Promise<void> {
    if (!(await this.unitOfWork.run(() => this.inquiries.find(id)))) throw new NotFound();
  }

  /**
   * @param decide looks at the inquiry as it is and says what becomes of it; throws a Problem when it may not
   * @throws NotFound for what is not the current tenant's; Conflict when somebody else was faster
   */
  async run(id: string, decide: (inquiry: InquiryRecord, now: Date) => Promise<InquiryStep>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const inquiry = await this.inquiries.find(id);
      if (!inquiry) throw new NotFound();
      const now = this.clock.now();
      const tenantId = z.uuid().parse(currentContext().tenantId);
      const { change, step, text, files = [], record } = await decide(inquiry, now);
      if (!(await this.inquiries.change(inquiry, change)))
        throw new Conflict('inquiry_moved', 'Somebody else has changed this inquiry. Reload the page.');
      const stepId = await this.inquiries.addStep({ tenantId, id }, step, now);
      if (text)
        await this.inquiries.addContent({ tenantId, id }, { stepId, kind: text.kind, value: { text: text.text } });
      for (const file of files) await this.files.add({ tenantId, id: stepId }, file);
      await record(tenantId);
      const { request } = await this.readContents.run({ tenantId, id });
      if (request) await this.informDataSubject.run({ ...inquiry, tenantId, news: step }, request);
    });
  }
}
