import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import type { ProcessorProfile, ProcessorProfileChange } from './processor-profile.js';
import { ProcessorProfileRepository } from './processor-profile.repository.js';

@Injectable()
export class ReadProcessorProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProcessorProfileRepository,
  ) {}

  /** @throws NotFound before the first run */
  async run(): Promise<ProcessorProfile> {
    const profile = await this.unitOfWork.run(() => this.profiles.find());
    if (!profile) throw new NotFound('The portal has not been set up yet.');
    return profile;
  }

  /** For a form that will change it. @throws NotFound before the first run */
  async forChange(): Promise<ProcessorProfileChange> {
    return this.unitOfWork.run(async () => ({ ...(await this.run()), revision: await this.profiles.revision() }));
  }
}
