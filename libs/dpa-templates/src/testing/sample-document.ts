import type { Block, DocumentModel, Inline, Locale } from '../document/document.js';
import { sampleText } from './sample-sentences.js';

const words = {
  da: {
    title: 'Databehandleraftale',
    subtitle: 'i henhold til artikel 28, stk. 3, i databeskyttelsesforordningen',
    annexes: ['Oplysninger om behandlingen', 'Underdatabehandlere', 'Instruks vedrørende behandling', 'Andre forhold'],
    annex: 'Bilag',
    controller: 'Dataansvarlig',
    processor: 'Databehandler',
    date: 'Dato',
    version: 'Version',
    approved: 'Godkendte underdatabehandlere ved aftalens ikrafttræden',
    columns: ['Navn', 'Reg.nr.', 'Adresse', 'Behandling'],
    kinds: [
      'Navn, stilling og kontaktoplysninger',
      'Bestillings- og betalingshistorik',
      'Logoplysninger om brug af systemet',
    ],
    measures: 'Tiltag og kontrol',
    measureColumns: ['Område', 'Tiltag', 'Timer'],
    name: 'Navn',
    job: 'Stilling',
    time: 'Tidspunkt',
    signatures: 'Underskrifter',
    note: 'Aftalen har forrang frem for eventuelle tilsvarende bestemmelser i andre aftaler mellem parterne.',
  },
  en: {
    title: 'Data processing agreement',
    subtitle: 'under Article 28(3) of the General Data Protection Regulation',
    annexes: ['About the processing', 'Sub-processors', 'Instruction on the processing', 'Other matters'],
    annex: 'Annex',
    controller: 'Controller',
    processor: 'Processor',
    date: 'Date',
    version: 'Version',
    approved: 'Sub-processors authorised on commencement',
    columns: ['Name', 'Reg. no.', 'Address', 'Processing'],
    kinds: ['Name, title and contact details', 'Order and payment history', 'Log data on use of the system'],
    measures: 'Measures and checks',
    measureColumns: ['Area', 'Measure', 'Hours'],
    name: 'Name',
    job: 'Title',
    time: 'Time',
    signatures: 'Signatures',
    note: 'The agreement takes priority over similar provisions in other agreements between the parties.',
  },
} as const;

/** Names in three scripts, and one that no column can hold on a line. */
export const sampleSubProcessors: readonly (readonly [string, string, string, string])[] = [
  [
    'Nordlys Hosting ApS',
    'DK 12345678',
    'Ærøvej 7, 8000 Aarhus C, Danmark',
    'Drift af servere og sikkerhedskopier i to datacentre',
  ],
  [
    'Ελληνική Φιλοξενία Α.Ε.',
    'EL 998877665',
    'Λεωφόρος Κηφισίας 44, 151 25 Μαρούσι, Ελλάδα',
    'E-mail delivery with queueing and bounce handling',
  ],
  ['Дунав Софтуер ООД', 'BG 204455661', 'бул. Цариградско шосе 115, 1784 София', 'Support uden for normal arbejdstid'],
  [
    'Grundstückverkehrsgenehmigungszuständigkeitsübertragungsverordnung GmbH',
    'HRB 114477',
    'Straße des 17. Juni 135, 10623 Berlin',
    'Kundetilfredshedsundersøgelser',
  ],
  [
    'Łódź Analytics sp. z o.o.',
    'PL 7251937462',
    'ul. Piotrkowska 104, 90-926 Łódź',
    'https://example.com/en/meget-lang-adresse/uden/mellemrum/databehandling?underside=behandlingssikkerhed',
  ],
];

const say = (...texts: (string | Inline)[]): Inline[] =>
  texts.map((text) => (typeof text === 'string' ? { text } : text));

function* clauses(locale: Locale): Generator<Block> {
  const { headings, sentences } = sampleText[locale];
  const sentence = (index: number): string => sentences[index % sentences.length] ?? '';
  for (const [at, text] of headings.entries()) {
    const clause = at + 1;
    yield { kind: 'heading', id: `clause-${clause}`, level: 1, number: String(clause), text };
    for (let part = 1; part <= 3; part++) {
      const seed = clause * 5 + part * 3;
      const content = say(sentence(seed), ' ', sentence(seed + 1), part % 2 ? ` ${sentence(seed + 4)}` : '');
      yield { kind: 'paragraph', id: `clause-${clause}-${part}`, number: `${clause}.${part}`, content };
    }
    if (clause % 3 === 0)
      yield {
        kind: 'list',
        id: `clause-${clause}-list`,
        ordered: clause % 2 === 1,
        items: [seedItem(sentence(clause)), seedItem(sentence(clause + 3)), seedItem(sentence(clause + 6))],
      };
  }
}

const seedItem = (text: string): Inline[] =>
  say(
    { text: text.split(' ').slice(0, 2).join(' '), strong: true },
    text.slice(text.split(' ').slice(0, 2).join(' ').length),
  );

function* annexes(locale: Locale): Generator<Block> {
  const w = words[locale];
  const { sentences } = sampleText[locale];
  for (const [at, text] of w.annexes.entries()) {
    const letter = 'ABCD'.charAt(at);
    yield { kind: 'page-break', id: `break-${letter}` };
    yield { kind: 'heading', id: `annex-${letter}`, level: 1, text: `${w.annex} ${letter}. ${text}` };
    for (const part of [1, 2]) {
      yield {
        kind: 'heading',
        id: `annex-${letter}-${part}`,
        level: 2,
        number: `${letter}.${part}`,
        text: (sentences[at + part] ?? '').split(' ').slice(0, 4).join(' '),
      };
      yield {
        kind: 'paragraph',
        id: `annex-${letter}-${part}-text`,
        content: say(sentences[at + part + 2] ?? '', ' ', { text: sentences[at + part] ?? '', emphasis: true }),
      };
    }
    if (letter === 'A') {
      yield { kind: 'list', id: 'kinds', ordered: false, items: w.kinds.map((kind) => say(kind)) };
      yield {
        kind: 'facts',
        id: 'facts',
        items: [
          { label: w.date, value: say('1. maj 2026') },
          { label: w.version, value: say({ text: '[mangler]', missing: true }) },
        ],
      };
    }
    if (letter === 'B') yield subProcessorTable('sub-processors', w.approved, w.columns, sampleSubProcessors);
    if (letter === 'C') {
      yield {
        kind: 'table', id: 'measures', caption: w.measures, rowHeader: true,
        columns: [{ label: w.measureColumns[0], width: 0.25 }, { label: w.measureColumns[1], width: 0.6 }, { label: w.measureColumns[2], width: 0.15, align: 'end' }],
        rows: sentences.map((sentence, index) => [say(sentence.split(' ').slice(0, 2).join(' ')), say(sentence), say(String(index * 12 + 8))]),
      }; // prettier-ignore
      yield {
        kind: 'note',
        id: 'note',
        content: say(w.note, ' ', { text: 'www.datatilsynet.dk', href: 'https://www.datatilsynet.dk/' }),
      };
    }
  }
}

/** A table of names, numbers, addresses and descriptions. */
export const subProcessorTable = (
  id: string,
  caption: string,
  labels: readonly [string, string, string, string],
  rows: readonly (readonly string[])[],
): Block => ({
  kind: 'table',
  id,
  caption,
  rowHeader: true,
  columns: [
    { label: labels[0], width: 0.27 },
    { label: labels[1], width: 0.16 },
    { label: labels[2], width: 0.29 },
    { label: labels[3], width: 0.28 },
  ],
  rows: rows.map((row) => row.map((text) => say(text))),
});

/** An agreement of about 16 pages with everything a document can have. */
export function sampleAgreement(locale: Locale = 'da', customer = 'Ærø Bådværft & Søn A/S'): DocumentModel {
  const w = words[locale];
  return {
    locale,
    title: w.title,
    subtitle: w.subtitle,
    reference: 'DPA-2026-0042 v1',
    createdAt: '2026-05-01T08:30:00Z',
    issuer: { name: 'Flex4Business ApS', accent: '#0F5C6E' },
    frontMatter: true,
    cover: [
      { label: w.controller, value: `${customer}, CVR 10203040, Havnepladsen 3, 5970 Ærøskøbing` },
      { label: w.processor, value: 'Flex4Business ApS, CVR 42497762, Nåleskovvej 3, 4291 Ruds Vedby' },
      { label: w.version, value: '1.0' },
      { label: w.date, value: '1. maj 2026' },
    ],
    blocks: [
      ...clauses(locale),
      { kind: 'heading', id: 'signatures-heading', level: 1, text: w.signatures },
      {
        kind: 'signatures',
        id: 'signatures',
        parties: [
          party('controller', w.controller, customer, 'Sørine Kjærgaard-Østerbye', w),
          party('processor', w.processor, 'Flex4Business ApS', '', w),
        ],
      },
      ...annexes(locale),
    ],
    attachments: [
      {
        name: 'agreement.json',
        mediaType: 'application/json',
        description: 'The agreement as data',
        text: JSON.stringify({ customer, reference: 'DPA-2026-0042 v1' }),
      },
    ],
  };
}

const party = (field: string, role: string, name: string, person: string, w: (typeof words)[Locale]) => ({
  field,
  role,
  name,
  lines: [
    { label: w.name, value: person },
    { label: w.job, value: person && 'Direktør' },
    { label: w.time, value: person && '1. maj 2026 kl. 10.30' },
  ],
});

/** A plain list: one table of many rows, without cover and contents. */
export function sampleList(rows: number): DocumentModel {
  return {
    locale: 'da',
    title: 'Underdatabehandlere',
    subtitle: 'Alle, der behandler personoplysninger for jer',
    reference: 'SUB-2026-05-01',
    createdAt: '2026-05-01T08:30:00Z',
    issuer: { name: 'Flex4Business ApS', accent: '#0F5C6E' },
    frontMatter: false,
    cover: [{ label: 'Gælder pr.', value: '1. maj 2026' }],
    blocks: [
      subProcessorTable(
        'list',
        '',
        words.da.columns,
        Array.from({ length: rows }, (_, at) => [
          `Leverandør ${at + 1} ApS`,
          `DK ${10_000_000 + at * 7}`,
          `Nørregade ${(at % 200) + 1}, ${1000 + (at % 8999)} Byen, Danmark`,
          ['Drift og sikkerhedskopier', 'Udsendelse af e-mail til modtagere', 'Support uden for åbningstid'][at % 3] ??
            '',
        ]),
      ),
    ],
    attachments: [],
  };
}
