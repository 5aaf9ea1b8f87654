import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { tenantRoles, type TenantRole } from '../platform/requests/session.js';

const row = z.object({ personId: z.uuid(), roles: z.array(z.enum(tenantRoles)) });

@Injectable()
export class MembersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(id: string): Promise<z.infer<typeof row> | null> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select person_id as "personId", roles from memberships where id = $1`,
      [id],
    );
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /** Does somebody with this address belong to the tenant already? */
  async has(tenantId: string, email: string): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select 1 from memberships m join people p on p.id = m.person_id where m.tenant_id = $1 and p.email = $2`,
      [tenantId, email],
    );
    return rows.length > 0;
  }

  /** @returns false when the person belongs to the tenant already */
  async add(member: {
    tenantId: string;
    id: string;
    personId: string;
    roles: readonly string[];
    createdAt: Date;
  }): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into memberships (tenant_id, id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [member.tenantId, member.id, member.personId, member.roles, member.createdAt],
    );
    return rows.length === 1;
  }

  /** The tenant's administrators, locked until the transaction ends: two who remove each other must not both succeed. */
  async lockAdmins(): Promise<string[]> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select id from memberships where 'admin' = any (roles) order by id for update`,
    );
    return rows.map((one) => z.object({ id: z.uuid() }).parse(one).id);
  }

  async changeRoles(id: string, roles: readonly TenantRole[]): Promise<void> {
    await this.unitOfWork.em.query(`update memberships set roles = $2 where id = $1`, [id, roles]);
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.em.query(`delete from memberships where id = $1`, [id]);
  }
}
