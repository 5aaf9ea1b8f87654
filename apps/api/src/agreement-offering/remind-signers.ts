import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/problem.js';
import { isOpen } from '../agreement-record/agreement.js';
import { agreementReminded } from '../agreement-record/agreements.events.js';
import { AgreementsRepository } from '../agreement-record/agreements.repository.js';
import { hasTurn } from '../agreement-record/signer.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { SendSigningLink } from './send-signing-link.js';

const mailed = z.object({ email: z.string() });

/** Pressed again within it, a reminder is the same one. */
const SAME_MS = 60_000;

/** Brings an agreement to the mind of those whose turn it is, each with a fresh link: the first is known to nobody else. */
@Injectable()
export class RemindSigners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly signers: SignersRepository,
    private readonly sendSigningLink: SendSigningLink,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param only this signer; everybody whose turn it is when left out
   * @throws NotFound, Conflict `not_in_state` unless it waits for a signature, of that signer
   */
  async run(where: { readonly tenantId?: string; readonly id: string }, only?: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const agreement = await this.agreements.get(where);
      const { tenantId, id, state, expiresAt } = agreement;
      const all = only ? [await this.signers.get(tenantId, id, only)] : await this.signers.listOf(tenantId, id);
      const due = all.filter(hasTurn);
      if (!isOpen(state) || !expiresAt || expiresAt <= this.clock.now() || due.length === 0)
        throw new Conflict('not_in_state', 'The agreement does not wait for that signature.');
      const reminded = await this.#justReminded(tenantId, id);
      for (const { id: signerId, ...person } of due.filter(({ email }) => !reminded.has(email))) {
        await this.sendSigningLink.run({ agreement, signerId, person, expiresAt, template: 'agreement-reminder' });
        await this.auditLog.record(agreementReminded, { tenantId, subjectId: id, data: { signerId } });
      }
    });
  }

  /** Of two who press at once, the second waits for the first. */
  async #justReminded(tenantId: string, id: string): Promise<ReadonlySet<string>> {
    const { em } = this.unitOfWork;
    await em.query(`select pg_advisory_xact_lock(hashtextextended('reminder ' || $1, 0))`, [id]);
    const rows = await em.query<unknown[]>(
      `select to_email as email from mails
       where tenant_id = $1 and about_id = $2 and template = 'agreement-reminder' and queued_at > $3`,
      [tenantId, id, new Date(this.clock.now().getTime() - SAME_MS)],
    );
    return new Set(
      z
        .array(mailed)
        .parse(rows)
        .map(({ email }) => email),
    );
  }
}
