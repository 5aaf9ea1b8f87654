import type { AgreementData, AgreementTemplate, TemplateContent } from '#dpa-templates';

/** What the thread of FillWording is asked: to fill a wording in, or to check one. */
export type WordingOrder =
  { readonly data: AgreementData; readonly template: AgreementTemplate } | { readonly check: TemplateContent };
