import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { processorProfile, type ProcessorProfile } from './processor-profile.js';
import { processorProfileMapping } from './processor-profile.mapping.js';

@Injectable()
export class ProcessorProfileRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns null before the first run */
  async find(): Promise<ProcessorProfile | null> {
    const row = await this.unitOfWork.em.getRepository(processorProfileMapping).findOneBy({ id: 1 });
    return row && processorProfile.parse(row.profile);
  }

  /** @returns 0 before the first run */
  async revision(): Promise<number> {
    const row = await this.unitOfWork.em.getRepository(processorProfileMapping).findOneBy({ id: 1 });
    return row?.revision ?? 0;
  }

  /** @returns false when the profile is not (any more) what `revision` says */
  async save(profile: ProcessorProfile, revision: number, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `insert into processor_profile as p (id, profile, updated_at) values (1, $1, $2)
       on conflict (id) do update set profile = excluded.profile, updated_at = excluded.updated_at, revision = p.revision + 1
       where p.revision = $3 returning id`,
      [JSON.stringify(profile), at, revision],
    );
    return rows.length === 1;
  }

  /** The vendor as a controller of its own goes by the same name. */
  async renameHouse({ name, registrationNumber, address, country }: ProcessorProfile): Promise<void> {
    await this.unitOfWork.em.query(
      `update tenants set name = $2, registration_number = $3, address = $4, country = $5 where id = $1`,
      [HOUSE_TENANT_ID, name, registrationNumber, address, country],
    );
  }
}
