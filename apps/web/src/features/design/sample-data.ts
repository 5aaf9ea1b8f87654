import type { TimelineEvent } from '../../ui/timeline.js';
import type { Tone } from '../../ui/tone.js';

export type SampleStatus = 'sent' | 'signed' | 'declined' | 'expired';
export interface SampleAgreement {
  id: string;
  customer: string;
  version: string;
  status: SampleStatus;
  due: string;
  signers: number;
}

export const statuses: Record<SampleStatus, { tone: Tone; word: string }> = {
  sent: { tone: 'info', word: 'Sendt' },
  signed: { tone: 'success', word: 'Underskrevet' },
  declined: { tone: 'danger', word: 'Afvist' },
  expired: { tone: 'warning', word: 'Udløbet' },
};

const customers = [
  'Ærø Kommune',
  'Bakkegårdens Tandlæger',
  'Cykelhjørnet ApS',
  'Dansk Havneservice A/S',
  'Egelund Friskole',
  'Fjordbyens Boligforening',
  'Grøn Omstilling Syd',
  'Holbæk Regnskab & Revision',
  'Institut for Arktisk Logistik',
  'Jens Østergaard Entreprise',
];
const kinds: SampleStatus[] = ['sent', 'signed', 'signed', 'expired', 'sent', 'declined', 'signed'];
const DAY = 86_400_000;

/** Sixty agreements around today, so that every kind of deadline is on screen. */
export const agreements = (now: Date): SampleAgreement[] =>
  Array.from({ length: 60 }, (_, index) => ({
    id: `a${index}`,
    customer: `${customers[index % customers.length]}${index < customers.length ? '' : ` ${Math.floor(index / customers.length) + 1}`}`,
    version: `2.${index % 4}`,
    status: kinds[index % kinds.length] ?? 'sent',
    due: new Date(now.getTime() + (index * 3 - 4) * DAY).toISOString(),
    signers: (index % 3) + 1,
  }));

export const events = (now: Date): TimelineEvent[] => [
  {
    id: 'e4',
    at: new Date(now.getTime() - DAY / 8).toISOString(),
    title: 'Forseglet med tidsstempel',
    actor: 'Systemet',
    tone: 'success',
  },
  {
    id: 'e3',
    at: new Date(now.getTime() - DAY / 6).toISOString(),
    title: 'Underskrevet for databehandleren',
    actor: 'Asta Holm',
    tone: 'info',
  },
  {
    id: 'e2',
    at: new Date(now.getTime() - 2 * DAY).toISOString(),
    title: 'Påmindelse kom ikke frem',
    actor: 'Systemet',
    tone: 'warning',
    detail: 'Postkassen hos modtageren er fuld. Prøv en anden adresse.',
  },
  {
    id: 'e1',
    at: new Date(now.getTime() - 6 * DAY).toISOString(),
    title: 'Sendt til underskrift',
    actor: 'Bo Lindegaard',
  },
];

export const months = [
  { label: 'maj', value: 12 },
  { label: 'jun', value: 19 },
  { label: 'jul', value: 7 },
  { label: 'aug', value: 24 },
  { label: 'sep', value: 31 },
  { label: 'okt', value: 28 },
];
