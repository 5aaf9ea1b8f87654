import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { ProcessorProfile } from './processor-profile.js';
import { ProcessorProfileRepository } from './processor-profile.repository.js';

@Injectable()
export class FindProcessorProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProcessorProfileRepository,
  ) {}

  /** @returns null before the first run */
  run(): Promise<ProcessorProfile | null> {
    return this.unitOfWork.run(() => this.profiles.find());
  }
}
