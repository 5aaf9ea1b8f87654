import { Injectable } from '@nestjs/common';
import type { AgreementSubProcessor } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { newId } from '../platform/ids.js';
import { ReadPrefill } from '../annex-library/read-prefill.js';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { ListAnnexB } from '../sub-processors/list-annex-b.js';
import { contentOf } from '../agreement-record/agreement-content.js';
import { referenceOf } from '../agreement-record/agreement.js';
import { agreementDrafted } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { AgreementContent, DraftOrder } from '../agreement-record/agreements.schema.js';
import type { PrefilledField } from '../agreement-record/prefilled.js';
import { ComposeDraft } from './compose-draft.js';
import { danishDate } from '../platform/danish-days.js';
import { defaultContent, filledBy, type SaidOfProcessing } from './default-annexes.js';
import { ReadParties, type Customer } from './read-parties.js';

/** What a campaign asks for beyond what staff do. */
export type DraftWish = DraftOrder & {
  /** This version of a template rather than the newest of one. */
  readonly templateVersionId?: string;
  /** What a first agreement says of the processing beyond what the library says. */
  readonly annexA?: SaidOfProcessing;
};

type Start = {
  readonly reference: string;
  readonly version: number;
  readonly content: AgreementContent;
  readonly templateVersionId: string;
  /** Annex B.1, where the texts were made from it. */
  readonly subProcessors?: AgreementSubProcessor[];
  readonly prefilled: readonly PrefilledField[];
};

/** Begins an agreement with a customer: a new one with our texts, or the next version of one that is there. */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly readParties: ReadParties,
    private readonly readProfile: ReadProcessorProfile,
    private readonly listAnnexB: ListAnnexB,
    private readonly readPrefill: ReadPrefill,
    private readonly composeDraft: ComposeDraft,
    private readonly findTemplateVersion: FindTemplateVersion,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param wish.revises the agreement whose next version this is
   * @returns the draft's id
   * @throws NotFound when there is no such customer or template, or it has no agreement `revises`; Conflict
   * `no_published_template`, `not_newest` naming the version that the next one is made of
   */
  async run(tenantId: string, wish: DraftWish): Promise<string> {
    return this.unitOfWork.run(async () => {
      const customer = await this.readParties.run(tenantId);
      const now = this.clock.now();
      const { content, templateVersionId, subProcessors, prefilled, ...heading } = wish.revises
        ? await this.#next(tenantId, wish.revises, wish)
        : await this.#first(tenantId, customer, wish);
      const data = await this.composeDraft.run({ tenantId, ...heading }, content, now, { customer, subProcessors });
      const id = newId();
      await this.agreements.add({
        tenantId,
        id,
        ...heading,
        state: 'draft',
        locale: customer.locale,
        revision: 1,
        data,
        prefilled: [...prefilled],
        templateVersionId,
        createdAt: now,
        changedAt: now,
      });
      await this.auditLog.record(agreementDrafted, { tenantId, subjectId: id, data: heading });
      return id;
    });
  }

  async #first(tenantId: string, customer: Customer, wish: DraftWish): Promise<Start> {
    const { locale, services, authorisation, noticeDays } = customer;
    const { address } = await this.readProfile.run();
    const today = danishDate(this.clock.now());
    const year = Number(today.slice(0, 4));
    const prefill = await this.readPrefill.run(
      services.map(({ id }) => id),
      locale,
    );
    const subProcessors = await this.listAnnexB.run({ tenantId, locale });
    const content = defaultContent({
      locale,
      services: services.map(({ name }) => name),
      subProcessors,
      authorisation: { mode: authorisation, noticeDays },
      address,
      today,
      prefill,
      more: wish.annexA,
    });
    return {
      // Last of what is asked for: who takes a number holds up whoever needs the next until the transaction ends.
      templateVersionId: wish.templateVersionId ?? (await this.findTemplateVersion.current(wish.templateId)),
      reference: referenceOf(year, await this.agreements.nextNumber(year)),
      version: 1,
      subProcessors,
      // Who starts a campaign has read what its agreements begin with, for all of them at once.
      prefilled: wish.annexA ? [] : filledBy(prefill),
      content,
    };
  }

  async #next(tenantId: string, revises: string, { templateId, templateVersionId }: DraftWish): Promise<Start> {
    const revised = await this.agreements.get({ tenantId, id: revises });
    // A campaign offers what binds the customer in another wording, whatever else is being drafted.
    const later = templateVersionId === undefined ? await this.agreements.laterThan(revised) : null;
    if (later) throw new Conflict('not_newest', `Version ${later.version} took its place. Make the next one of that.`);
    const { reference, data, prefilled, templateVersionId: before } = revised;
    return {
      prefilled,
      reference,
      version: (await this.agreements.latestVersion(tenantId, reference)) + 1,
      templateVersionId: templateVersionId ?? (await this.#following(before, templateId)),
      content: contentOf(data),
    };
  }

  #following(before: string | null, templateId: string | undefined): Promise<string> {
    return before && !templateId
      ? this.findTemplateVersion.successor(before)
      : this.findTemplateVersion.current(templateId);
  }
}
