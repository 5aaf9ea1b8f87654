import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { SecondFactorsRepository } from './second-factors.repository.js';

@Injectable()
export class ReadSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secondFactors: SecondFactorsRepository,
    private readonly recoveryCodes: RecoveryCodesRepository,
  ) {}

  /** Has the person a second factor, and how many recovery codes are left to use? */
  run(personId: string): Promise<{ enrolled: boolean; recoveryCodesLeft: number }> {
    return this.unitOfWork.run(async () => ({
      enrolled: (await this.secondFactors.find(personId)) !== null,
      recoveryCodesLeft: await this.recoveryCodes.left(personId),
    }));
  }
}
