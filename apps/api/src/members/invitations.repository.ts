import { Injectable } from '@nestjs/common';
import { currentContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';

export type NewInvitation = {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly email: string;
  /** null: among staff. */
  readonly tenantId: string | null;
  readonly roles: readonly string[];
  /** The vendor invites to the customer, as it does its first administrator. */
  readonly byVendor: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

const openInvitation = z.object({
  id: z.uuid(),
  email: z.string(),
  tenantId: z.uuid().nullable(),
  tenantName: z.string().nullable(),
  roles: z.array(z.string()),
  byVendor: z.boolean(),
});
export type OpenInvitation = z.infer<typeof openInvitation>;

/**
 * To a customer, or among staff: each by its own index, and a customer's realm may not even name the column `staff`. Of
 * those to a customer staff see and touch the vendor's own: whom its administrators invite is theirs.
 */
const inPlace = (tenantId: string | null, parameter: number) => {
  if (tenantId === null) return { condition: 'staff', values: [] };
  const whose = currentContext().realm === 'processor' ? ' and by_vendor' : '';
  return { condition: `tenant_id = $${parameter}${whose}`, values: [tenantId] };
};

const listed = z.object({
  id: z.uuid(),
  email: z.string(),
  roles: z.array(z.string()),
  createdAt: z.date(),
  expiresAt: z.date(),
});

/** Invitations lie beside links for a new password; only the realm `identity` reads what a token opens. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * An earlier invitation of the same address to the same place goes: its link no longer works.
   * @returns false when another request invites the address there right now: one mail, one link
   */
  async add(invitation: NewInvitation): Promise<boolean> {
    const { em } = this.unitOfWork;
    const { id, tokenHash, email, tenantId, roles, byVendor, createdAt, expiresAt } = invitation;
    const place = inPlace(tenantId, 2);
    await em.query(
      `delete from account_links where purpose = 'invitation' and email = $1 and ${place.condition} and used_at is null`,
      [email, ...place.values],
    );
    const columns = ['id', 'purpose', 'token_hash', 'email', 'tenant_id', 'roles', 'created_at', 'expires_at'];
    const values = [id, 'invitation', tokenHash, email, tenantId, roles, createdAt, expiresAt];
    // A customer's realm may not even name the columns that make an invitation one to the staff, or one of the vendor's.
    const marks = [...(tenantId === null ? ['staff'] : []), ...(byVendor ? ['by_vendor'] : [])];
    const all = [...values, ...marks.map(() => true)];
    const added = await em.query<unknown[]>(
      `insert into account_links (${[...columns, ...marks].join(', ')}) values (${all.map((_, index) => `$${index + 1}`).join(', ')})
       on conflict do nothing returning id`,
      all,
    );
    return added.length > 0;
  }

  /** @returns false when there is no such open invitation in this place */
  async withdraw(id: string, tenantId: string | null): Promise<boolean> {
    const place = inPlace(tenantId, 2);
    const affected = await changedRows(
      this.unitOfWork.em,
      `delete from account_links where id = $1 and purpose = 'invitation' and ${place.condition} and used_at is null`,
      [id, ...place.values],
    );
    return affected === 1;
  }

  /** Open ones, the newest first. */
  async open(tenantId: string | null, now: Date, limit: number): Promise<z.infer<typeof listed>[]> {
    const place = inPlace(tenantId, 3);
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select id, email, roles, created_at as "createdAt", expires_at as "expiresAt" from account_links
       where purpose = 'invitation' and ${place.condition} and used_at is null and expires_at > $1 order by id desc limit $2`,
      [now, limit, ...place.values],
    );
    return z.array(listed).parse(rows);
  }

  /** Every open invitation to the customer is void. */
  async withdrawAll(tenantId: string): Promise<void> {
    await this.unitOfWork.em.query(
      `delete from account_links where purpose = 'invitation' and tenant_id = $1 and used_at is null`,
      [tenantId],
    );
  }

  /** One that is not used yet, be it too old. @returns null when there is none in this place */
  async read(id: string, tenantId: string | null): Promise<Pick<OpenInvitation, 'email' | 'roles'> | null> {
    const place = inPlace(tenantId, 2);
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select email, roles from account_links
       where id = $1 and purpose = 'invitation' and ${place.condition} and used_at is null`,
      [id, ...place.values],
    );
    return rows.length === 0 ? null : openInvitation.pick({ email: true, roles: true }).parse(rows[0]);
  }

  async find(tokenHash: Buffer, now: Date): Promise<OpenInvitation | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select l.id, l.email, l.tenant_id as "tenantId", t.name as "tenantName", l.roles, l.by_vendor as "byVendor"
       from account_links l left join tenants t on t.id = l.tenant_id
       where l.token_hash = $1 and l.purpose = 'invitation' and l.used_at is null and l.expires_at > $2`,
      [tokenHash, now],
    );
    return rows.length === 0 ? null : openInvitation.parse(rows[0]);
  }

  /** Before anything else happens: of two who press at once, the second waits here. @returns false when it was used up */
  async use(id: string, now: Date): Promise<boolean> {
    const affected = await changedRows(
      this.unitOfWork.em,
      `update account_links set used_at = $2 where id = $1 and used_at is null`,
      [id, now],
    );
    return affected === 1;
  }

  /** Who used it. */
  async note(id: string, personId: string): Promise<void> {
    await this.unitOfWork.em.query(`update account_links set person_id = $2 where id = $1`, [id, personId]);
  }
}
