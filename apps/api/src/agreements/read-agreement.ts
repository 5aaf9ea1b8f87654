import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { FindTemplateVersion } from '../agreement-templates/find-template-version.js';
import { FindMailFaults } from '../mail/find-mail-faults.js';
import { FindUnreached } from '../mail/find-unreached.js';
import { NotFound } from '../platform/problem.js';
import { currentRequest } from '../platform/requests/request-scope.js';
import { actionsIn, isOpen } from '../agreement-record/agreement.js';
import { contentOf, flatCompanies } from '../agreement-record/agreement-content.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import { ListLeaving } from './list-leaving.js';
import { presentAgreement, presentForStaff } from './agreements.presenter.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import type { CustomerAgreement, StaffAgreement } from '../agreement-record/agreements.schema.js';
import { ComposeDraft } from '../agreement-drafting/compose-draft.js';
import { ReadLatePrefill } from '../agreement-drafting/read-late-prefill.js';
import { ForwardingsRepository } from '../agreement-record/forwardings.repository.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { CheckMandate } from '../agreement-concluding/check-mandate.js';
import { ProposeSigners } from '../agreement-drafting/propose-signers.js';
import { joinHolderThen } from '../agreement-record/holder-then.js';
import { maskedEmail } from '../platform/masked-email.js';
import type { MailFault } from '../mail/mails.schema.js';
import { SignaturesRepository } from '../agreement-record/signatures.repository.js';

const event = z.object({
  at: z.date(),
  type: z.string(),
  actor: z.string(),
  party: z.enum(['controller', 'processor']).nullable(),
  signer: z.string().nullable(),
  email: z.string().nullable(),
});

@Injectable()
export class ReadAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly proposeSigners: ProposeSigners,
    private readonly checkMandate: CheckMandate,
    private readonly signatures: SignaturesRepository,
    private readonly forwardings: ForwardingsRepository,
    private readonly composeDraft: ComposeDraft,
    private readonly findMailFaults: FindMailFaults,
    private readonly findUnreached: FindUnreached,
    private readonly readLatePrefill: ReadLatePrefill,
    private readonly listLeaving: ListLeaving,
    private readonly findTemplateVersion: FindTemplateVersion,
  ) {}

  /** For staff, of any customer. A draft is shown with what the registers say now. @throws NotFound */
  async run(id: string): Promise<StaffAgreement> {
    return this.unitOfWork.run(async (em) => {
      const agreement = await this.asOfNow({ id });
      const { tenantId } = agreement;
      const trail = await this.#trail(tenantId, id);
      const events = z.array(event).parse(await em.query(readTimeline, [tenantId, id]));
      const timeline = events.map(({ at, email, ...what }) => ({
        ...{ ...what, at: at.toISOString() },
        mailbox: email && maskedEmail(email),
      }));
      const mailFaults = isOpen(agreement.state) ? await this.#unreached(agreement) : [];
      const proposedSigners = await this.proposeSigners.run(agreement);
      const mayInvite = isOpen(agreement.state) || actionsIn(agreement.state).includes('offer');
      const unreached = mayInvite ? [...(await this.findUnreached.run(tenantId))] : [];
      const oversteps = await this.#oversteps(agreement);
      const { templateVersionId: wordingId } = agreement;
      const wording = wordingId ? await this.findTemplateVersion.facts(wordingId) : null;
      const newer = await this.agreements.laterThan(agreement);
      const later = newer && { id: newer.id, version: newer.version, state: newer.state };
      const companies = flatCompanies(agreement.data.annexes.b.subProcessors);
      const announcedEnds = await this.listLeaving.run(tenantId, companies);
      const offered = { mailFaults, proposedSigners, unreached, oversteps };
      const latePrefill = await this.#latePrefill(agreement);
      const known = { agreement, trail, timeline, ...offered, wording, later, announcedEnds, latePrefill };
      return presentForStaff(known, currentRequest().locale);
    });
  }

  async #latePrefill(agreement: Agreement): Promise<StaffAgreement['latePrefill']> {
    if (agreement.state !== 'draft') return { services: [], pieces: [] };
    const { services, pieces } = await this.readLatePrefill.run(agreement);
    return { services, pieces: pieces.map(({ field, words }) => ({ field, words: [...words] })) };
  }

  async #oversteps(agreement: Agreement): Promise<StaffAgreement['oversteps']> {
    if (agreement.state !== 'signed') return [];
    const found = await this.checkMandate.run(agreement);
    return found.by === 'person' ? [...found.oversteps] : [];
  }

  async #unreached({ tenantId, id }: Agreement): Promise<readonly MailFault[]> {
    return (await this.findMailFaults.run(tenantId, 'agreement', [id])).get(id) ?? [];
  }

  /** For the customer whose session it is. @throws NotFound, also for another customer's */
  async ownRun(id: string): Promise<CustomerAgreement> {
    return this.unitOfWork.run(async () => {
      const tenantId = ownTenant();
      const agreement = await this.agreements.getFacts({ tenantId, id });
      return presentAgreement(agreement, await this.#trail(tenantId, id), currentRequest().locale);
    });
  }

  async #trail(tenantId: string, id: string) {
    const signers = await this.signers.listOf(tenantId, id);
    const signatures = await this.signatures.listOf(tenantId, id);
    return { signers, signatures, forwardings: await this.forwardings.listOf(tenantId, id) };
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
  select e.occurred_at as at, e.type, coalesce(p.name, e.actor_kind) as actor, e.data->>'party' as party,
         h.name as signer, h.email
  from audit_events e left join people p on e.actor_kind = 'person' and p.id::text = e.actor_id ${joinHolderThen}
  where e.tenant_id = $1 and e.subject_id = $2 order by e.id limit 200`;
