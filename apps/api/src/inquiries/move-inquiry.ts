import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Invalid } from '../platform/problem.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { answerFiles, type AnswerFile } from './file-of-answer.js';
import { ChangeInquiry } from './change-inquiry.js';
import { afterPause } from './deadline.js';
import { inquiryMoved } from './inquiries.events.js';
import { periodOf, stateOf, type InquiryChange, type InquiryRecord, type StepKind } from './inquiries.repository.js';
import { move, type InquiryMove } from './inquiry.js';

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
    private readonly readProfile: ReadProcessorProfile,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws NotFound; Conflict when the inquiry is elsewhere */
  async run(id: string, name: 'acknowledge' | 'start' | 'close'): Promise<void> {
    await this.#run(id, name);
  }

  /**
   * @param given files to go along: name, and bytes in base64
   * @throws NotFound; Conflict; Invalid for `files` when they are too many, too large, or of a kind that may not go along
   */
  async answer(id: string, text: string, given: Parameters<typeof answerFiles>[0] = []): Promise<void> {
    await this.#run(id, 'answer', async () => ({ kind: 'answer', text }), given);
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
    given: Parameters<typeof answerFiles>[0] = [],
  ): Promise<void> {
    const { closingDays } = await this.readProfile.run();
    await this.changeInquiry.run(id, async (inquiry, now) => {
      const status = move(stateOf(inquiry), name);
      const settles = name === 'answer' || name === 'refuse';
      return {
        change: { status, ...(settles && { ...clockAt(now, inquiry, closingDays), settledAt: now }) },
        step: steps[name],
        ...(text && { text: await text(inquiry.locale) }),
        files: checked(given),
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

/** @throws Invalid for `files` */
function checked(given: Parameters<typeof answerFiles>[0]): readonly AnswerFile[] {
  const found = answerFiles(given);
  if ('files' in found) return found.files;
  throw new Invalid([{ path: 'files', code: found.fault, message: 'These files can not go with the answer.' }]);
}

/** Whoever settles an inquiry knows who asks: a pause ends with it, and its days are not held against the controller. */
function clockAt(now: Date, inquiry: InquiryRecord, closingDays: readonly string[]): InquiryChange {
  if (!inquiry.paused_since) return {};
  return { pausedSince: null, ...afterPause(periodOf(inquiry, closingDays), inquiry.paused_since, now) };
}
