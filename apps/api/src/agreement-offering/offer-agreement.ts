import { Injectable } from '@nestjs/common';
import { contradictions, missingFields, type AgreementData, type MissingField } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { RenderDocument } from '../documents/render-document.js';
import { StoreDocument } from '../documents/store-document.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Conflict, Invalid } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { unprintableTexts } from '../platform/routes/printable.js';
import { unprintableWords } from '../platform/routes/validation-words.js';
import { contentOf } from '../agreement-record/agreement-content.js';
import { changesSince, withChangesSince } from '../agreement-record/changes-since.js';
import { expiryOf, reminderTimes } from '../agreement-record/agreement.js';
import { agreementReoffered, agreementSent } from '../agreement-record/agreements.events.js';
import { expireAgreement, remindSignatory } from '../agreement-record/agreements.jobs.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { OfferOrder, Signatory } from '../agreement-record/agreements.schema.js';
import { ComposeDocument } from '../agreement-drafting/compose-document.js';
import { ComposeDraft } from '../agreement-drafting/compose-draft.js';
import { freezeContent } from './frozen-content.js';
import { SendSigningLink } from './send-signing-link.js';

/** Sends an agreement to be signed. Its content is frozen then; an expired one is offered again as it was. */
@Injectable()
export class OfferAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly composeDraft: ComposeDraft,
    private readonly composeDocument: ComposeDocument,
    private readonly renderDocument: RenderDocument,
    private readonly storeDocument: StoreDocument,
    private readonly sendSigningLink: SendSigningLink,
    private readonly outbox: Outbox,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param read what is answered: in the transaction that sends, so that a failure sends nothing
   * @throws NotFound, Invalid naming each field that is missing, contradicts another or can't be printed, Conflict
   * `not_in_state`, Conflict `template_retired`
   */
  async run<T>(id: string, order: OfferOrder, read: () => Promise<T>): Promise<T> {
    const agreement = await this.unitOfWork.run(() => this.agreements.get({ id }));
    const signatory = order.signatory ?? knownSignatory(agreement);
    if (agreement.state === 'expired') return this.#again(agreement, signatory, order.expiresInDays, read);
    if (agreement.state !== 'draft') throw new Conflict('not_in_state', 'The agreement has already been sent.');
    const sentAt = this.clock.now();
    const data = await this.unitOfWork.run(() => this.composeDraft.run(agreement, contentOf(agreement.data), sentAt));
    refuseGaps(data, signatory);
    refuseUnprintable(data);
    const { wording, model } = await this.composeDocument.toSend(data, agreement.templateVersionId);
    const content = freezeContent(data, wording, model);
    const bound = await this.unitOfWork.run(() => this.agreements.inForce(agreement.tenantId));
    const changes = changesSince(bound, content.model);
    const bytes = await this.renderDocument.run(withChangesSince(content.model, changes));
    return this.unitOfWork.run(async () => {
      const { tenantId } = agreement;
      const reference = content.model.reference;
      const stored = await this.storeDocument.run({ tenantId, kind: 'unsealed', reference, bytes });
      const frozen = { data, ...content, changesSince: changes, unsealedDocumentId: stored.id };
      const offered = { ...agreement, ...frozen };
      await this.#send(offered, signatory, order.expiresInDays, frozen, { revision: agreement.revision });
      await this.auditLog.record(agreementSent, {
        tenantId,
        subjectId: id,
        data: {
          contentHash: content.contentHash,
          templateHash: content.templateHash,
          annexBHash: content.annexBHash,
          pdfSha256: stored.sha256,
          expiresAt: expiryOf(sentAt, order.expiresInDays).toISOString(),
        },
      });
      return read();
    });
  }

  async #again<T>(
    agreement: Agreement,
    signatory: Signatory | null,
    days: number,
    read: () => Promise<T>,
  ): Promise<T> {
    if (!signatory) throw new Conflict('not_in_state', 'The agreement was never sent to anybody.');
    return this.unitOfWork.run(async () => {
      await this.#send(agreement, signatory, days, { endedAt: null }, { state: 'expired' });
      await this.auditLog.record(agreementReoffered, {
        tenantId: agreement.tenantId,
        subjectId: agreement.id,
        data: { expiresAt: expiryOf(this.clock.now(), days).toISOString() },
      });
      return read();
    });
  }

  async #send(
    agreement: Agreement,
    signatory: Signatory,
    days: number,
    facts: Parameters<AgreementsRepository['become']>[2],
    only: Parameters<AgreementsRepository['become']>[3],
  ): Promise<void> {
    const { tenantId, id } = agreement;
    const sentAt = this.clock.now();
    const expiresAt = expiryOf(sentAt, days);
    const about = { tenantId, payload: { agreementId: id } };
    await this.agreements.become(
      agreement,
      'sent',
      {
        ...facts,
        ...{ signatoryName: signatory.name, signatoryTitle: signatory.title, signatoryEmail: signatory.email },
        ...{ sentAt, expiresAt, changedAt: sentAt },
      },
      only,
    );
    await this.sendSigningLink.run({ agreement, signer: signatory, expiresAt, template: 'agreement-offer' });
    await this.outbox.add(expireAgreement, { ...about, notBefore: expiresAt });
    for (const notBefore of reminderTimes(sentAt, expiresAt))
      await this.outbox.add(remindSignatory, { ...about, notBefore });
  }
}

const knownSignatory = ({ signatoryName, signatoryTitle, signatoryEmail }: Agreement): Signatory | null =>
  signatoryName && signatoryEmail ? { name: signatoryName, title: signatoryTitle ?? '', email: signatoryEmail } : null;

function refuseGaps(data: AgreementData, signatory: Signatory | null): asserts signatory is Signatory {
  const { locale } = currentRequest();
  const told = (code: string) => (gap: MissingField) => ({ path: gap.field, code, message: gap.label });
  const errors = [
    ...missingFields(data, locale).map(told('missing')),
    ...contradictions(data, locale).map(told('contradiction')),
  ];
  const nobody = { path: 'signatory', code: 'missing', message: 'Say who signs for the customer.' };
  const all = signatory ? errors : [...errors, nobody];
  if (all.length > 0) throw new Invalid(all);
}

/** What stands in the registers since before they were asked for printable texts. */
function refuseUnprintable(data: AgreementData): void {
  const { locale } = currentRequest();
  const errors = unprintableTexts(data).map(({ path, characters }) => {
    const { code, detail } = unprintableWords(characters, locale);
    return { path: path.join('.'), code, message: detail };
  });
  if (errors.length > 0) throw new Invalid(errors);
}
