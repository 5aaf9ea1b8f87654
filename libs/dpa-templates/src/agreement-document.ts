import type { AgreementDataInput } from './agreement-data.js';
import type { DocumentModel } from './document.js';
import type { AgreementTemplate } from './template.js';

export function agreementDocument(_data: AgreementDataInput, _template?: AgreementTemplate): DocumentModel {
  throw new Error('Not built yet');
}
