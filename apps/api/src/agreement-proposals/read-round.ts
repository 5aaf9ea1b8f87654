import { Injectable } from '@nestjs/common';
import { documentChanges, type DocumentModel } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { ComposeDocument } from '../agreement-drafting/compose-document.js';
import { ComposeDraft } from '../agreement-drafting/compose-draft.js';
import { contentOf } from '../agreement-record/agreement-content.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { presentEach } from './agreement-proposals.presenter.js';
import { AgreementProposalsRepository, type Proposal } from './agreement-proposals.repository.js';
import type { RoundAnswer } from './agreement-proposals.schema.js';

type Rounds = { readonly after: Agreement; readonly before: Agreement; readonly taken: readonly Proposal[] };

/** What a version changes of the offer it took the place of, and the accepted points it was made of. */
@Injectable()
export class ReadRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly proposals: AgreementProposalsRepository,
    private readonly composeDraft: ComposeDraft,
    private readonly composeDocument: ComposeDocument,
  ) {}

  /** @throws NotFound */
  async run(where: { readonly tenantId?: string; readonly id: string }): Promise<RoundAnswer> {
    const rounds = await this.unitOfWork.run(() => this.#rounds(where));
    if (!rounds?.before.model) return { since: null, accepted: [], clauses: [] };
    const { before, after, taken } = rounds;
    const accepted = presentEach(before, taken, currentRequest().locale);
    const model = await this.#modelOf(after);
    return { since: before.version, accepted, clauses: documentChanges(rounds.before.model, model) };
  }

  async #rounds(where: { readonly tenantId?: string; readonly id: string }): Promise<Rounds | null> {
    const found = await this.agreements.get(where);
    const { tenantId, id } = found;
    const taken = await this.proposals.listTakenInto({ tenantId, agreementId: id });
    const [first] = taken;
    if (!first) return null;
    const before = await this.agreements.get({ tenantId, id: first.agreementId });
    if (found.model) return { after: found, before, taken };
    const data = await this.composeDraft.run(found, contentOf(found.data), found.createdAt);
    return { after: { ...found, data }, before, taken };
  }

  async #modelOf({ model, data, templateVersionId }: Agreement): Promise<DocumentModel> {
    return model ?? this.composeDocument.run(data, templateVersionId);
  }
}
