import { Injectable } from '@nestjs/common';
import type { AgreementData, DocumentModel } from '#dpa-templates';
import { UnitOfWork } from '#tenancy';
import { NotFound } from '../platform/problem.js';
import { AgreementsRepository } from './agreements.repository.js';

export type Signed = {
  readonly agreementId: string;
  readonly reference: string;
  readonly version: number;
  /** ISO 8601: when the customer signed. */
  readonly signedAt: string;
  readonly model: DocumentModel;
  readonly data: AgreementData;
};

/** The agreement that a customer signed last, as it was signed. */
@Injectable()
export class FindSigned {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
  ) {}

  /** @throws NotFound when it has signed none */
  async run(tenantId: string): Promise<Signed> {
    const signed = await this.unitOfWork.run(() => this.agreements.lastSigned(tenantId));
    if (!signed?.model || !signed.signedAt) throw new NotFound();
    const { id: agreementId, reference, version, signedAt, model, data } = signed;
    return { agreementId, reference, version, signedAt: signedAt.toISOString(), model, data };
  }
}
