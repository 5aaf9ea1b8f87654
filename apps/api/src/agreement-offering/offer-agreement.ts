import { Injectable } from '@nestjs/common';
import { withSignerBoxes, type AgreementData } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { FindUnreached } from '../mail/find-unreached.js';
import { RenderDocument } from '../documents/render-document.js';
import { StoreDocument } from '../documents/store-document.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict } from '../platform/problem.js';
import { contentOf } from '../agreement-record/agreement-content.js';
import { changesSince, withChangesSince, type ChangesSince } from '../agreement-record/changes-since.js';
import { expiryOf } from '../agreement-record/agreement.js';
import { agreementReoffered, agreementSent } from '../agreement-record/agreements.events.js';
import { expireAgreement } from '../agreement-record/agreements.jobs.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { OfferOrder } from '../agreement-record/agreements.schema.js';
import type { NamedSigner } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { ComposeDocument } from '../agreement-drafting/compose-document.js';
import { ComposeDraft } from '../agreement-drafting/compose-draft.js';
import { ProposeSigners } from '../agreement-drafting/propose-signers.js';
import { ReadParties } from '../agreement-drafting/read-parties.js';
import { freezeContent, type FrozenContent } from './frozen-content.js';
import { InviteSigners } from './invite-signers.js';
import { gaps, refuse, signerFaults, unprintable, unreachedFaults } from './offer-faults.js';

/** `alone`: not while another offer to the customer waits. Staff may send a second one; what runs by itself never does. */
type OfferWish = OfferOrder & { readonly alone?: true };

type Content = FrozenContent & { readonly data: AgreementData; readonly changesSince: ChangesSince | null };

type Read = {
  readonly agreement: Agreement;
  readonly named: readonly NamedSigner[];
  /** What a draft would be sent with, and what it would follow; null for one that is no draft. */
  readonly draft: { readonly data: AgreementData; readonly bound: Agreement | null } | null;
};

/** Sends an agreement to be signed. Its content is frozen then; an expired one is offered again as it was. */
@Injectable()
export class OfferAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly readParties: ReadParties,
    private readonly composeDraft: ComposeDraft,
    private readonly composeDocument: ComposeDocument,
    private readonly renderDocument: RenderDocument,
    private readonly storeDocument: StoreDocument,
    private readonly signers: SignersRepository,
    private readonly proposeSigners: ProposeSigners,
    private readonly inviteSigners: InviteSigners,
    private readonly findUnreached: FindUnreached,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param answer what is answered: in the transaction that sends, so that a failure sends nothing
   * @throws NotFound, Invalid naming each field that is missing, contradicts another or can't be printed, and a signer
   * who is named twice or, unless it is sent anyway, whom the last mail did not reach, Conflict `not_in_state`, `draft_changed`,
   * `template_retired`, `open_offer`
   */
  async run<T>(id: string, order: OfferWish, answer: () => Promise<T>): Promise<T> {
    const read = await this.unitOfWork.run(() => this.#read(id, order));
    const { agreement, named } = read;
    const content = await this.#contentOf(read);
    if (!order.sendAnyway) refuse(unreachedFaults(named, await this.findUnreached.run(agreement.tenantId)));
    // What is read has a box for each signer; what is signed is the text, whoever signs it.
    const shown = withChangesSince(withSignerBoxes(content.model, named.length), content.changesSince);
    const bytes = await this.renderDocument.run(shown);
    return this.unitOfWork.run(async () => {
      const { tenantId } = agreement;
      await this.agreements.holdCustomer(tenantId);
      if (order.alone && (await this.agreements.hasOpen(tenantId)))
        throw new Conflict('open_offer', 'The customer has been sent another agreement, which waits.');
      const reference = content.model.reference;
      const stored = await this.storeDocument.run({ tenantId, kind: 'unsealed', reference, bytes });
      const offered = { ...agreement, ...content, unsealedDocumentId: stored.id };
      const round = await this.#send(offered, named, order.expiresInDays);
      const about = { tenantId, subjectId: id };
      if (agreement.state === 'expired')
        await this.auditLog.record(agreementReoffered, { ...about, data: { pdfSha256: stored.sha256, ...round } });
      else {
        const { contentHash, templateHash, annexBHash } = content;
        const hashes = { contentHash, templateHash, annexBHash, pdfSha256: stored.sha256 };
        await this.auditLog.record(agreementSent, { ...about, data: { ...hashes, ...round } });
      }
      await this.inviteSigners.run(offered, new Date(round.expiresAt));
      return answer();
    });
  }

  /** What stands in the registers of an agreement and its customer, looked up together. */
  async #read(id: string, order: OfferWish): Promise<Read> {
    const agreement = await this.agreements.get({ id });
    if (order.revision !== undefined && order.revision !== agreement.revision)
      throw new Conflict('draft_changed', 'Somebody else has changed the agreement. Read it again, then send it.');
    const customer = await this.readParties.run(agreement.tenantId);
    const named = order.signers ?? (await this.proposeSigners.run(agreement, customer));
    if (agreement.state !== 'draft') return { agreement, named, draft: null };
    const data = await this.composeDraft.run(agreement, contentOf(agreement.data), this.clock.now(), { customer });
    return { agreement, named, draft: { data, bound: await this.agreements.inForce(agreement.tenantId) } };
  }

  /** A draft's content as it is frozen now, with what the registers say; an expired one's as it was sent. */
  async #contentOf({ agreement, named, draft }: Read): Promise<Content> {
    const { state, data, model, contentHash, templateHash, annexBHash, changesSince: changes } = agreement;
    if (state === 'expired' && model && contentHash && templateHash && annexBHash) {
      refuse(signerFaults(named));
      return { data, model, contentHash, templateHash, annexBHash, changesSince: changes };
    }
    if (!draft) throw new Conflict('not_in_state', 'The agreement has already been sent.');
    refuse([...gaps(draft.data, agreement.prefilled), ...signerFaults(named)]);
    refuse(unprintable(draft.data));
    const { wording, model: fresh } = await this.composeDocument.toSend(draft.data, agreement.templateVersionId);
    const content = freezeContent(draft.data, wording, fresh);
    return { ...content, data: draft.data, changesSince: changesSince(draft.bound, fresh) };
  }

  async #send(agreement: Agreement, named: readonly NamedSigner[], days: number) {
    const { tenantId, id, state, revision } = agreement;
    const { data, model, contentHash, templateHash, annexBHash, changesSince: changes, unsealedDocumentId } = agreement;
    const sentAt = this.clock.now();
    const expiresAt = expiryOf(sentAt, days);
    await this.agreements.become(
      agreement,
      'sent',
      {
        ...{ data, model, contentHash, templateHash, annexBHash, changesSince: changes, unsealedDocumentId },
        ...{ sentAt, expiresAt, changedAt: sentAt, endedAt: null },
      },
      { state, revision },
    );
    await this.signers.name(agreement, named, sentAt);
    await this.outbox.add(expireAgreement, { tenantId, payload: { agreementId: id }, notBefore: expiresAt });
    const signers = await this.signers.listOf(tenantId, id);
    return {
      expiresAt: expiresAt.toISOString(),
      signers: signers.map((signer) => ({ id: signer.id, turn: signer.turn })),
    };
  }
}
