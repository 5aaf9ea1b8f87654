import type { Locale } from '../document/document.js';

/** The few words a PDF has that do not come from its model. */
export type Phrases = {
  readonly contents: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly goTo: (title: string, page: number) => string;
  readonly signatureField: (role: string, name: string) => string;
  readonly sealField: (issuer: string) => string;
  readonly archiveField: string;
};

export const phrases: Readonly<Record<Locale, Phrases>> = {
  da: {
    contents: 'Indhold',
    pageOf: (page, pages) => `side ${page} af ${pages}`,
    goTo: (title, page) => `Gå til ${title}, side ${page}`,
    signatureField: (role, name) => `Underskrift: ${role}, ${name}`,
    sealField: (issuer) => `Elektronisk segl: ${issuer}`,
    archiveField: 'Arkivtidsstempel',
  },
  en: {
    contents: 'Contents',
    pageOf: (page, pages) => `page ${page} of ${pages}`,
    goTo: (title, page) => `Go to ${title}, page ${page}`,
    signatureField: (role, name) => `Signature: ${role}, ${name}`,
    sealField: (issuer) => `Electronic seal: ${issuer}`,
    archiveField: 'Archive timestamp',
  },
};
