import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { agreementChanged } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { PrefillOrder } from '../agreement-record/agreements.schema.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { ComposeDraft } from './compose-draft.js';
import { ReadLatePrefill } from './read-late-prefill.js';

/** Puts in a draft what the library has for services that came later; each field is to be confirmed as when it was begun. */
@Injectable()
export class AddLatePrefill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly readLatePrefill: ReadLatePrefill,
    private readonly composeDraft: ComposeDraft,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Where nothing lacks, nothing changes. @throws NotFound, Conflict `not_a_draft`, `draft_changed` */
  async run(id: string, { revision }: PrefillOrder): Promise<void> {
    await this.unitOfWork.run(async () => {
      const draft = await this.agreements.get({ id });
      if (draft.state !== 'draft')
        throw new Conflict('not_a_draft', 'The agreement has been sent. Make a new version to change it.');
      const { content, pieces } = await this.readLatePrefill.run(draft);
      if (pieces.length === 0) return;
      const data = await this.composeDraft.run(draft, content, draft.createdAt);
      const prefilled = [...new Set([...draft.prefilled, ...pieces.map(({ field }) => field)])];
      await this.agreements.changeDraft({ ...draft, revision }, { data, prefilled, changedAt: this.clock.now() });
      await this.auditLog.record(agreementChanged, {
        ...{ tenantId: draft.tenantId, subjectId: id },
        data: { revision: revision + 1 },
      });
    });
  }
}
