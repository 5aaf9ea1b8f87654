export * from './document/document.js';
export { agreementData, type AgreementData, type AgreementDataInput } from './agreement/agreement-data.js';
export { agreementDocument } from './agreement/agreement-document.js';
export { canonicalJson } from './document/canonical-json.js';
export { withChangesAppendix, type AppendixWords } from './agreement/changes-appendix.js';
export { coverage, dutyLetters, uncovered, type Covering, type DutyLetter } from './template/coverage.js';
export { documentChanges, type ChangedClause, type ChangedPart } from './document/document-changes.js';
export { MOST_ENTRIES } from './document/document-text.js';
export { documentHash } from './document/document-hash.js';
export { drawnSignature, type DrawnSignature } from './document/drawn-signature.js';
export { exampleAgreement } from './example/example-agreement.js';
export { renderContentsHtml } from './html/render-contents-html.js';
export { renderHtml } from './html/render-html.js';
export { missingFields, type MissingField } from './agreement/missing-fields.js';
export { ownPolicy, ownPolicySlugs } from './policies/own-policies.js';
export { ownWording } from './agreement/own-wording.js';
export { policyDocument, type PolicyData } from './policies/policy-document.js';
export { parseTemplate } from './template/parse-template.js';
export { placeholders, type Placeholder } from './template/placeholders.js';
export { contradictions, placesOf, transfersOf } from './agreement/places-and-transfers.js';
export {
  transferMechanisms,
  type AgreementSubProcessor,
  type ListedSubProcessor,
  type Party,
} from './agreement/parties.js';
export { partyFields, withSignerBoxes } from './agreement/signature-blocks.js';
export {
  subProcessorListData,
  type AnnouncedChange,
  type SubProcessorListData,
  type SubProcessorListInput,
} from './register/sub-processor-list.js';
export { subProcessorListDocument } from './register/sub-processor-list-document.js';
export { bodyChecksum, parseStandardClauses } from './template/standard-clauses.js';
export { agreementTemplate, renumbered, standardClauses, templateContent } from './template/template.js';
export type { AgreementTemplate, StandardClauses, TemplateContent, TemplatePart } from './template/template.js';
export { faultCodes, type FaultCode, type TemplateFault } from './template/template-fault.js';
export { faultWords, placeholderWords } from './template/template-words.js';
export { templateFaults } from './template/template-faults.js';
export { jsonHash, partHashes, type PartHashes } from './template/template-hash.js';
export { TemplateError, type ReadingFault } from './template/template-error.js';
export { HeadingOrder, MissingGlyph, UnprintableModel } from './pdf/pdf-errors.js';
export { renderPdf } from './pdf/render-pdf.js';
export { unprintable } from './pdf/unprintable.js';
