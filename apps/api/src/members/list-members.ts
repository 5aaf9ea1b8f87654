import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { PAGE_SIZE } from '../platform/cursor.js';
import { member, type MemberList } from './members.schema.js';

const row = member.extend({ since: z.date().transform((date) => date.toISOString()) });

@Injectable()
export class ListMembers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A tenant's members in the order in which they joined. */
  async run(tenantId: string, after: string | null): Promise<MemberList> {
    const rows = await this.unitOfWork.read(
      `select m.id, p.name, p.email, m.roles, m.created_at as since
         from memberships m join people p on p.id = m.person_id
         where m.tenant_id = $1 and ($2::uuid is null or m.id > $2) order by m.id limit $3`,
      [tenantId, after, PAGE_SIZE + 1],
    );
    const items = rows.map((one) => row.parse(one));
    return {
      items: items.slice(0, PAGE_SIZE),
      next: items.length > PAGE_SIZE ? (items[PAGE_SIZE - 1]?.id ?? null) : null,
    };
  }
}
