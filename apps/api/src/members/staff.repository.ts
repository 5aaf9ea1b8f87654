import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { staffRoles, type StaffRole } from '../platform/requests/session.js';

const row = z.object({ roles: z.array(z.enum(staffRoles)), open: z.boolean() });

@Injectable()
export class StaffRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(personId: string): Promise<z.infer<typeof row> | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select f.roles, p.disabled_at is null as open from staff_members f join people p on p.id = f.person_id where p.id = $1`,
      [personId],
    );
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  async has(email: string): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from staff_members f join people p on p.id = f.person_id where p.email = $1`,
      [email],
    );
    return rows.length > 0;
  }

  /** @returns false when the person is staff already */
  async add(personId: string, roles: readonly string[]): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into staff_members (person_id, roles) values ($1, $2) on conflict do nothing returning person_id`,
      [personId, roles],
    );
    return rows.length === 1;
  }

  /** Owners whose account is open, locked until the transaction ends: two who shut each other out must not both succeed. */
  async lockOwners(): Promise<string[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select f.person_id as id from staff_members f join people p on p.id = f.person_id
       where 'owner' = any (f.roles) and p.disabled_at is null order by f.person_id for update of f, p`,
    );
    return rows.map((one) => z.object({ id: z.uuid() }).parse(one).id);
  }

  async changeRoles(personId: string, roles: readonly StaffRole[]): Promise<void> {
    await this.unitOfWork.em.query(`update staff_members set roles = $2 where person_id = $1`, [personId, roles]);
  }

  /** Shuts the account and ends its sessions, or opens it again. */
  async changeAccess(personId: string, disabledAt: Date | null): Promise<void> {
    const { em } = this.unitOfWork;
    await em.query(`update people set disabled_at = $2 where id = $1`, [personId, disabledAt]);
    await em.query(`delete from sessions where person_id = $1`, [personId]);
    await em.query(`delete from pending_sign_ins where person_id = $1`, [personId]);
  }
}
