import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { newId } from '../platform/ids.js';
import { Conflict, NotFound } from '../platform/problem.js';
import type { Person } from './forwarding.js';
import { inOrder, signerStates, type NamedSigner, type Signer } from './signer.js';

type Where = { readonly tenantId: string; readonly id: string };

const row = z.object({
  id: z.uuid(),
  position: z.number(),
  turn: z.number(),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  state: z.enum(signerStates),
  locale: z.enum(['da', 'en']).nullable(),
  invitedAt: z.date().nullable(),
  viewedAt: z.date().nullable(),
  signedAt: z.date().nullable(),
  declinedAt: z.date().nullable(),
});
/** TypeORM gives what an UPDATE returns as rows and their number. */
const changed = z.tuple([z.array(row), z.number()]);

const columns = `id, position, turn, name, title, email, state, locale, invited_at as "invitedAt", viewed_at as "viewedAt",
  signed_at as "signedAt", declined_at as "declinedAt"`;

/** Those who sign for the customer. What they do is a conditional change: the rows affected settle every race. */
@Injectable()
export class SignersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the offer that stands, in the order of their boxes; none before the first. */
  async listOf(tenantId: string, agreementId: string): Promise<Signer[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select ${columns} from agreement_signers
       where tenant_id = $1 and agreement_id = $2 and lapsed_at is null order by position`,
      [tenantId, agreementId],
    );
    return z.array(row).parse(rows);
  }

  /** @throws NotFound unless it is a signer of the offer that stands */
  async get(tenantId: string, agreementId: string, id: string): Promise<Signer> {
    const signer = (await this.listOf(tenantId, agreementId)).find((one) => one.id === id);
    if (!signer) throw new NotFound();
    return signer;
  }

  /** Names the signers of a new offer; those of the offer before lapse with it, and what they signed counts no more. */
  async name({ tenantId, id: agreementId }: Where, named: readonly NamedSigner[], now: Date): Promise<void> {
    const { em } = this.unitOfWork;
    await em.query(
      `update agreement_signers set lapsed_at = $3 where tenant_id = $1 and agreement_id = $2 and lapsed_at is null`,
      [tenantId, agreementId, now],
    );
    for (const [index, { turn, name, title, email }] of inOrder(named).entries())
      await em.query(
        `insert into agreement_signers (tenant_id, id, agreement_id, position, turn, name, title, email, state, locale)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', (
           select e.locale from agreement_signers e
           where e.tenant_id = $1 and e.agreement_id = $3 and lower(e.email) = lower($8) order by e.id desc limit 1))`,
        [tenantId, newId(), agreementId, index + 1, turn, name, title, email],
      );
  }

  /** @returns those whose turn it is from now on */
  async invite({ tenantId, id: agreementId }: Where, turn: number, now: Date): Promise<Signer[]> {
    const signers = await this.#change(
      `update agreement_signers set state = 'invited', invited_at = $4
       where tenant_id = $1 and agreement_id = $2 and turn = $3 and state = 'waiting' and lapsed_at is null`,
      [tenantId, agreementId, turn, now],
    );
    return signers.toSorted((a, b) => a.position - b.position);
  }

  /** @returns whether it was not viewed before */
  async view({ tenantId, id }: Where, now: Date): Promise<boolean> {
    const signers = await this.#change(
      `update agreement_signers set state = 'viewed', viewed_at = $3
       where tenant_id = $1 and id = $2 and state = 'invited' and lapsed_at is null`,
      [tenantId, id, now],
    );
    return signers.length > 0;
  }

  /** Mails and links that come later are in this language. */
  async speak({ tenantId, id }: Where, locale: 'da' | 'en'): Promise<void> {
    await this.unitOfWork.em.query(
      `update agreement_signers set locale = $3
       where tenant_id = $1 and id = $2 and lapsed_at is null and locale is distinct from $3`,
      [tenantId, id, locale],
    );
  }

  /**
   * Who signed is from now on the signer, by the name, title and mailbox they signed with.
   * @throws Conflict `not_in_state` unless it was this signer's turn
   */
  async sign({ tenantId, id }: Where, { name, title, email }: Person, now: Date): Promise<void> {
    await this.#changeOne(
      `update agreement_signers s set state = 'signed', signed_at = $3, name = $4, title = $5, email = $6
       where tenant_id = $1 and id = $2 and state in ('invited', 'viewed') and lapsed_at is null
         and not exists (select 1 from agreement_signers o where o.tenant_id = $1 and o.agreement_id = s.agreement_id
           and o.id <> $2 and o.lapsed_at is null and lower(o.email) = lower($6))`,
      [tenantId, id, now, name, title, email],
    );
  }

  /** @throws Conflict `not_in_state` unless it was this signer's turn */
  async decline({ tenantId, id }: Where, now: Date): Promise<void> {
    await this.#changeOne(
      `update agreement_signers set state = 'declined', declined_at = $3
       where tenant_id = $1 and id = $2 and state in ('invited', 'viewed') and lapsed_at is null`,
      [tenantId, id, now],
    );
  }

  /**
   * Another person takes the place; one whose turn has come is invited anew.
   * @throws Conflict `not_in_state` when it has been signed or declined
   */
  async replace({ tenantId, id }: Where, { name, title, email }: Person, now: Date): Promise<Signer> {
    return this.#changeOne(
      `update agreement_signers set name = $4, title = $5, email = $6, viewed_at = null, locale = null,
         state = case state when 'waiting' then state else 'invited' end,
         invited_at = case state when 'waiting' then null else $3::timestamptz end
       where tenant_id = $1 and id = $2 and state in ('waiting', 'invited', 'viewed') and lapsed_at is null`,
      [tenantId, id, now, name, title, email],
    );
  }

  async #changeOne(sql: string, values: readonly unknown[]): Promise<Signer> {
    const [signer] = await this.#change(sql, values);
    if (!signer) throw new Conflict('not_in_state', 'The agreement does not wait for this signature.');
    return signer;
  }

  async #change(sql: string, values: readonly unknown[]): Promise<Signer[]> {
    const [signers] = changed.parse(await this.unitOfWork.em.query(`${sql} returning ${columns}`, [...values]));
    return signers;
  }
}
