export * from './document.js';
export { agreementData, type AgreementData, type AgreementDataInput } from './agreement-data.js';
export { agreementDocument } from './agreement-document.js';
export { agreementTemplate, type AgreementTemplate, type TemplatePart } from './template.js';
export { subProcessorListData, type SubProcessorListData, type SubProcessorListInput } from './sub-processor-list.js';
