import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { ListInForce } from '../agreement-record/list-in-force.js';
import { agreedFacts, type AgreedFact, type CustomerFacts } from './customers.schema.js';

export type AgreedTerms = { readonly id: string; readonly agreement: string; readonly facts: readonly AgreedFact[] };

const standing = z.array(
  z.object({ id: z.string(), authorisation: z.enum(['general', 'specific']), noticeDays: z.number() }),
);

/**
 * Authorisation and notice are agreed in writing (art. 28(2)): while an agreement is in force only another one changes
 * them. Call it in the transaction that writes; no agreement enters into force before that ends.
 */
@Injectable()
export class CheckAgreedTerms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listInForce: ListInForce,
  ) {}

  /** @returns each customer whose agreed terms these facts would change: which of them, and under which agreement */
  async run(changes: readonly { readonly id: string; readonly facts: CustomerFacts }[]): Promise<AgreedTerms[]> {
    const ids = changes.map(({ id }) => id);
    const locked = await this.unitOfWork.em.query<unknown[]>(
      `select id, authorisation, notice_days as "noticeDays" from tenants where id = any($1::uuid[]) order by id for update`,
      [ids],
    );
    const inForce = await this.listInForce.run(ids);
    return standing.parse(locked).flatMap((now) => {
      const agreement = inForce.get(now.id);
      const after = changes.find(({ id }) => id === now.id)?.facts;
      const facts = agreedFacts.filter((fact) => after && after[fact] !== now[fact]);
      return agreement && facts.length > 0 ? [{ id: now.id, agreement: agreement.name, facts }] : [];
    });
  }
}
