import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { PAGE_SIZE } from '../platform/cursor.js';
import { staffPerson, type StaffList } from './members.schema.js';

@Injectable()
export class ListStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The vendor's staff, those who are shut out included, in the order in which they got their accounts. */
  async run(after: string | null): Promise<StaffList> {
    const rows = await this.unitOfWork.read(
      `select p.id, p.name, p.email, f.roles, f.attested_until::text as "attestedUntil", p.disabled_at is null as open
         from staff_members f join people p on p.id = f.person_id
         where $1::uuid is null or p.id > $1 order by p.id limit $2`,
      [after, PAGE_SIZE + 1],
    );
    const items = rows.map((one) => staffPerson.parse(one));
    return {
      items: items.slice(0, PAGE_SIZE),
      next: items.length > PAGE_SIZE ? (items[PAGE_SIZE - 1]?.id ?? null) : null,
    };
  }
}
