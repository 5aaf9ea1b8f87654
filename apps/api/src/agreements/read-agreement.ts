import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { FindMailFaults } from '../mail/find-mail-faults.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { isOpen } from '../agreement-record/agreement.js';
import { contentOf } from '../agreement-record/agreement-content.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { presentAgreement, presentForStaff } from './agreements.presenter.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { CustomerAgreement, StaffAgreement } from '../agreement-record/agreements.schema.js';
import { ComposeDraft } from '../agreement-drafting/compose-draft.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';

const event = z.object({
  at: z.date(),
  type: z.string(),
  actor: z.string(),
  party: z.enum(['controller', 'processor']).nullable(),
});

@Injectable()
export class ReadAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signatures: SignaturesRepository,
    private readonly forwardings: ForwardingsRepository,
    private readonly composeDraft: ComposeDraft,
    private readonly findMailFaults: FindMailFaults,
    private readonly findTemplateVersion: FindTemplateVersion,
  ) {}

  /** For staff, of any customer. A draft is shown with what the registers say now. @throws NotFound */
  async run(id: string): Promise<StaffAgreement> {
    return this.unitOfWork.run(async (em) => {
      const agreement = await this.asOfNow({ id });
      const { tenantId } = agreement;
      const trail = await this.#trail(tenantId, id);
      const events = z.array(event).parse(await em.query(readTimeline, [tenantId, id]));
      const timeline = events.map(({ at, ...what }) => ({ ...what, at: at.toISOString() }));
      const fault = isOpen(agreement.state) ? await this.#unreached(agreement) : null;
      const { templateVersionId: wordingId } = agreement;
      const wording = wordingId ? await this.findTemplateVersion.facts(wordingId) : null;
      return presentForStaff({ agreement, trail, timeline, mailFault: fault, wording }, currentRequest().locale);
    });
  }

  async #unreached({ tenantId, id, signatoryEmail }: Agreement): Promise<StaffAgreement['mailFault']> {
    const faults = await this.findMailFaults.run(tenantId, 'agreement', [id]);
    return faults.get(id)?.find(({ email }) => email === signatoryEmail) ?? null;
  }

  /** For the customer whose session it is. @throws NotFound, also for another customer's */
  async ownRun(id: string): Promise<CustomerAgreement> {
    return this.unitOfWork.run(async () => {
      const tenantId = ownTenant();
      const agreement = await this.agreements.getFacts({ tenantId, id });
      return presentAgreement(agreement, await this.#trail(tenantId, id));
    });
  }

  async #trail(tenantId: string, id: string) {
    const signatures = await this.signatures.listOf(tenantId, id);
    return { signatures, forwardings: await this.forwardings.listOf(tenantId, id) };
  }

  /** The agreement's row; a draft's data put together anew. @throws NotFound */
  async asOfNow(where: { readonly tenantId?: string; readonly id: string }): Promise<Agreement> {
    return this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      if (agreement.state !== 'draft') return agreement;
      const data = await this.composeDraft.run(agreement, contentOf(agreement.data), agreement.createdAt);
      return { ...agreement, data };
    });
  }
}

/** @throws NotFound for a person who has chosen no customer */
export function ownTenant(): string {
  const { tenantId } = currentContext();
  if (!tenantId) throw new NotFound();
  return tenantId;
}

const readTimeline = `
  select e.occurred_at as at, e.type, coalesce(p.name, e.actor_kind) as actor, e.data->>'party' as party
  from audit_events e left join people p on e.actor_kind = 'person' and p.id::text = e.actor_id
  where e.tenant_id = $1 and e.subject_id = $2 order by e.id limit 200`;
