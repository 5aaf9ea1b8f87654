import type { AgreementDataInput } from './agreement-data.js';
import { exampleAgreement } from '../example/example-agreement.js';
import type { Locale } from '../document/document.js';

/** What the annexes must print : the field, and a text that stands for it in `markedAgreement`. */
const marks = {
  'a.purpose': 'markPurpose',
  'a.nature': 'markNature',
  'a.dataTypes': 'markDataType',
  'a.dataSubjects': 'markDataSubject',
  'a.duration': 'markDuration',
  'b.subProcessors': 'markSubProcessor',
  'b.registrationNumber': 'markRegistration',
  'b.address': 'markAddress',
  'b.description': 'markTask',
  'b.transferMechanism': 'markTransferBasis',
  'b.notice': '181',
  'b.longerNotice': 'markLongerNotice',
  'c.subject': 'markSubject',
  'c.measures': 'markMeasure',
  'c.measures.version': 'markVersion',
  'c.assistance': 'markAssistance',
  'c.retention': 'markPeriod',
  'c.places': 'markPlace',
  'c.transfers': 'markTransfers',
  'c.audit': 'markAudit',
  'c.subProcessorAudit': 'markSubAudit',
  d: 'markOther',
} as const;
export type AnnexField = keyof typeof marks;

/** @returns the fields whose value is nowhere in these texts of the annexes */
export function unplacedFields(annexText: string): readonly AnnexField[] {
  return annexFields.filter((field) => !annexText.includes(marks[field]));
}

const isField = (name: string): name is AnnexField => Object.hasOwn(marks, name);
export const annexFields: readonly AnnexField[] = Object.keys(marks).filter(isField);

export type Choice = { readonly mode: 'general' | 'specific'; readonly atEnd: 'delete' | 'return' };
export const everyChoice: readonly Choice[] = (['general', 'specific'] as const).flatMap((mode) =>
  (['delete', 'return'] as const).map((atEnd) => ({ mode, atEnd })),
);

/** A complete agreement in which every annex field is told by its mark. */
export function markedAgreement(locale: Locale, { mode, atEnd }: Choice): AgreementDataInput {
  const example = exampleAgreement(locale);
  return {
    ...example,
    choices: { authorisation: { mode, noticeDays: Number(marks['b.notice']) }, breachNotificationHours: 24, atEnd },
    annexes: {
      a: {
        purpose: marks['a.purpose'],
        nature: marks['a.nature'],
        dataTypes: [{ name: marks['a.dataTypes'], category: 'special' }],
        dataSubjects: [marks['a.dataSubjects']],
        duration: marks['a.duration'],
      },
      b: {
        subProcessors: [
          {
            legalName: marks['b.subProcessors'],
            registrationNumber: marks['b.registrationNumber'],
            address: marks['b.address'],
            country: 'US',
            description: marks['b.description'],
            transferMechanism: marks['b.transferMechanism'],
          },
        ],
        longerNotice: [{ name: marks['b.longerNotice'], days: 90 }],
      },
      c: {
        subject: marks['c.subject'],
        measures: { version: marks['c.measures.version'], items: [{ area: '…', measure: marks['c.measures'] }] },
        assistance: marks['c.assistance'],
        retention: [{ dataType: '…', period: marks['c.retention'] }],
        places: [marks['c.places']],
        transfers: marks['c.transfers'],
        audit: marks['c.audit'],
        subProcessorAudit: marks['c.subProcessorAudit'],
      },
      d: marks.d,
    },
  };
}

/** The least that an agreement can hold: every optional text and list empty. */
export function bareAgreement(locale: Locale, choice: Choice): AgreementDataInput {
  const { annexes, ...marked } = markedAgreement(locale, choice);
  const c = { ...annexes.c, transfers: '', subProcessorAudit: '' };
  return { ...marked, mainAgreement: '', annexes: { a: annexes.a, b: { subProcessors: [] }, c, d: '' } };
}
