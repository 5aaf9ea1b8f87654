import type { AgreementData, AgreementTemplate, TemplateContent } from '#dpa-templates';

/**
 * What the thread of FillWording is asked: to fill a wording in, or to check one. The same wording has the same `key`,
 * so that it is compiled once.
 */
export type WordingOrder =
  | { readonly data: AgreementData; readonly template: AgreementTemplate; readonly key: number }
  | { readonly check: TemplateContent };
