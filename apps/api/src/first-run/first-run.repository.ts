import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { staffRoles, tenantRoles } from '../platform/requests/session.js';

type House = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly address: string;
  readonly country: string;
};

/** The rows that make an empty portal one vendor's. */
@Injectable()
export class FirstRunRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false when there is a profile already; of two at once, one waits and then sees it */
  async addProfile(profile: object, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into processor_profile (id, profile, updated_at) values (1, $1, $2) on conflict do nothing returning id`,
      [JSON.stringify(profile), at],
    );
    return rows.length === 1;
  }

  async addHouse(house: House, locale: 'da' | 'en', at: Date): Promise<void> {
    await this.unitOfWork.em.query(
      `insert into tenants (id, kind, name, registration_number, address, country, locale, created_at)
       values ($1, 'house', $2, $3, $4, $5, $6, $7)`,
      [HOUSE_TENANT_ID, house.name, house.registrationNumber, house.address, house.country, locale, at],
    );
  }

  /** The first owner answers for the vendor as a controller, too. */
  async addOwner(personId: string, membershipId: string, at: Date): Promise<void> {
    const { em } = this.unitOfWork;
    const [owner] = staffRoles;
    await em.query(`insert into staff_members (person_id, roles) values ($1, $2)`, [personId, [owner]]);
    await em.query(
      `insert into memberships (tenant_id, id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)`,
      [HOUSE_TENANT_ID, membershipId, personId, [...tenantRoles], at],
    );
  }
}
