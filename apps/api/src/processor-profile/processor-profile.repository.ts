import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
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

  async save(profile: ProcessorProfile, at: Date): Promise<void> {
    await this.unitOfWork.em.getRepository(processorProfileMapping).upsert({ id: 1, profile, updatedAt: at }, ['id']);
  }
}
