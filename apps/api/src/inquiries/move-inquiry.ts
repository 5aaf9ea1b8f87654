import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { AuditLog } from '../platform/audit/audit-log.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import type { AnswerFile, GivenFile } from './file-of-answer.js';
import { ChangeInquiry } from './change-inquiry.js';
import { afterPause } from './deadline.js';
import { inquiryMoved } from './inquiries.events.js';
import { periodOf, stateOf, type InquiryChange, type InquiryRecord, type StepKind } from './inquiries.repository.js';
import { move, type InquiryMove } from './inquiry.js';
import { TakeAnswerFiles } from './take-answer-files.js';

const steps = {
  acknowledge: 'acknowledged',
  start: 'in-progress',
  answer: 'answer',
  refuse: 'refusal',
  close: 'closed',
} as const satisfies Partial<Record<InquiryMove, StepKind>>;

/** The controller acknowledges an inquiry, works on it, answers or refuses it, closes it. */
@Injectable()
export class MoveInquiry {
  constructor(
    private readonly changeInquiry: ChangeInquiry,
    private readonly takeFiles: TakeAnswerFiles,
    private readonly readProfile: ReadProcessorProfile,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound; Conflict when the inquiry is elsewhere */
  async run(id: string, name: 'acknowledge' | 'start' | 'close'): Promise<void> {
    await this.#run(id, name);
  }

  /**
   * @param given files to go along: name, and bytes in base64
   * @throws NotFound; Conflict; Invalid for `files` when they are too many or too large, and for each that may not go along; TooMany
   */
  async answer(id: string, text: string, given: readonly GivenFile[] = []): Promise<void> {
    await this.changeInquiry.expect(id);
    const files = await this.takeFiles.run(given);
    await this.#run(id, 'answer', async () => ({ kind: 'answer', text }), files);
  }

  /** The reasons stand first; where to complain and that one may go to court is always added (art. 12(4)). */
  async refuse(id: string, reasons: string): Promise<void> {
    await this.#run(id, 'refuse', async (locale) => {
      const { supervisoryAuthority: authority } = await this.readProfile.run();
      const rights = m.inquiries_refusal_rights({ authority: authority.name, url: authority.url }, { locale });
      return { kind: 'refusal', text: `${reasons}\n\n${rights}` };
    });
  }

  async #run(
    id: string,
    name: keyof typeof steps,
    text?: (locale: 'da' | 'en') => Promise<{ kind: 'answer' | 'refusal'; text: string }>,
    files: readonly AnswerFile[] = [],
  ): Promise<void> {
    const { closingDays } = await this.readProfile.run();
    await this.changeInquiry.run(id, async (inquiry, now) => {
      const status = move(stateOf(inquiry), name);
      const settles = name === 'answer' || name === 'refuse';
      return {
        change: { status, ...(settles && { ...clockAt(now, inquiry, closingDays), settledAt: now }) },
        step: steps[name],
        ...(text && { text: await text(inquiry.locale) }),
        files,
        record: (tenantId) =>
          this.auditLog.record(inquiryMoved, {
            tenantId,
            subjectId: id,
            data: { before: inquiry.status, after: status },
          }),
      };
    });
  }
}

/** Whoever settles an inquiry knows who asks: a pause ends with it, and its days are not held against the controller. */
function clockAt(now: Date, inquiry: InquiryRecord, closingDays: readonly string[]): InquiryChange {
  if (!inquiry.paused_since) return {};
  return { pausedSince: null, ...afterPause(periodOf(inquiry, closingDays), inquiry.paused_since, now) };
}
