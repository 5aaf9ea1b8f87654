import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ReadAnswerFile } from '../inquiries/read-answer-file.js';
import { ReadInquiryProgress, type InquiryProgress } from '../inquiries/read-inquiry-progress.js';
import { ReadIntakeProgress, type IntakeProgress } from '../inquiry-intake/read-intake-progress.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { tokenHash } from '../platform/ids.js';
import { InquiryStatusRequestsRepository } from './inquiry-status-requests.repository.js';

const MINUTES_TO_READ = 30;
const found = z.array(z.object({ tenant_id: z.uuid(), inquiry_id: z.uuid() }));

export type InquiryStatusView = {
  readonly reference: string;
  readonly waiting: readonly IntakeProgress[];
  readonly routed: readonly InquiryProgress[];
};

/** How far an inquiry is, for half an hour after the code: what waits with the vendor, and what each controller says. */
@Injectable()
export class ReadInquiryStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: InquiryStatusRequestsRepository,
    private readonly readIntakeProgress: ReadIntakeProgress,
    private readonly readInquiryProgress: ReadInquiryProgress,
    private readonly readAnswerFile: ReadAnswerFile,
    private readonly clock: Clock,
  ) {}

  /** @returns null before the code, after half an hour, and for what was never asked */
  async run(token: string): Promise<InquiryStatusView | null> {
    const start = await this.#opened(token);
    if (!start) return null;
    // One controller, or a few: each in its own tenant's context, for none may be read from another's.
    const routed = await Promise.all(
      start.targets.map(({ tenant_id: tenantId, inquiry_id: id }) =>
        enterContext({ realm: 'public', tenantId }, () => this.readInquiryProgress.run({ tenantId, id })),
      ),
    );
    return { reference: start.reference, waiting: start.waiting, routed };
  }

  /** A file that one of its controllers sent along. @returns null for anything else, and when the page is closed */
  async file(token: string, fileId: string): ReturnType<ReadAnswerFile['find']> {
    for (const { tenant_id: tenantId, inquiry_id: id } of (await this.#opened(token))?.targets ?? []) {
      const file = await enterContext({ realm: 'public', tenantId }, () => this.readAnswerFile.find(id, fileId));
      if (file) return file;
    }
    return null;
  }

  #opened(token: string) {
    return enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, () =>
      this.unitOfWork.run(async (em) => {
        const request = await this.requests.find({ tokenHash: tokenHash(token) });
        const oldest = this.clock.now().getTime() - MINUTES_TO_READ * 60_000;
        if (!request?.opened_at || request.opened_at.getTime() < oldest) return null;
        const { reference, email_hash: emailHash } = request;
        const targets = found.parse(
          await em.query(`select tenant_id, inquiry_id from directory.inquiries_by_reference($1, $2)`, [
            reference,
            emailHash,
          ]),
        );
        return { reference, targets, waiting: await this.readIntakeProgress.run(reference, emailHash) };
      }),
    );
  }
}
