import type { AgreementSubProcessor } from '#dpa-templates';

/** Annex B.1: who is engaged for a customer's services today, each with its own chain (EDPB Opinion 22/2024). */
export abstract class SubProcessorRegister {
  abstract annexB(customer: {
    readonly tenantId: string;
    readonly locale: 'da' | 'en';
  }): Promise<AgreementSubProcessor[]>;
}
