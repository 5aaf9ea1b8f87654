import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { agreementChanged } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { ContentChange } from '../agreement-record/agreements.schema.js';
import { ComposeDraft } from './compose-draft.js';

/** Saves what staff wrote in a draft. */
@Injectable()
export class ChangeAnnexes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly composeDraft: ComposeDraft,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Conflict `not_a_draft` once it was sent, `draft_changed` when somebody else was faster */
  async run(id: string, { revision, content, confirmed = [] }: ContentChange): Promise<void> {
    await this.unitOfWork.run(async () => {
      const draft = await this.agreements.get({ id });
      if (draft.state !== 'draft')
        throw new Conflict('not_a_draft', 'The agreement has been sent. Make a new version to change it.');
      const data = await this.composeDraft.run(draft, content, draft.createdAt);
      const prefilled = draft.prefilled.filter((field) => !confirmed.includes(field));
      await this.agreements.changeDraft({ ...draft, revision }, { data, prefilled, changedAt: this.clock.now() });
      await this.auditLog.record(agreementChanged, {
        tenantId: draft.tenantId,
        subjectId: id,
        data: { revision: revision + 1 },
      });
    });
  }
}
