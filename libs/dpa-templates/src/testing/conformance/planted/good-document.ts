import type { Block, DocumentModel, Inline } from '../../../document/document.js';

const say = (text: string, rest: Omit<Inline, 'text'> = {}): Inline[] => [{ text, ...rest }];

const blocks: readonly Block[] = [
  { kind: 'heading', id: 'one', level: 1, number: '1', text: 'Formål' },
  { kind: 'paragraph', id: 'p', number: '1.1', content: say('Aftalen gælder for Φιλοξενία & Søn.') },
  { kind: 'heading', id: 'two', level: 2, text: 'Nærmere' },
  {
    kind: 'paragraph',
    id: 'links',
    content: [
      ...say('Se '),
      ...say('punkt 1', { href: '#one' }),
      ...say(' og '),
      ...say('vejledningen', { href: 'https://www.datatilsynet.dk/æ' }),
    ],
  },
  { kind: 'heading', id: 'three', level: 3, text: 'I enkeltheder' },
  {
    kind: 'list',
    id: 'ordered',
    ordered: true,
    items: [say('først', { strong: true }), say('så', { emphasis: true })],
  },
  { kind: 'list', id: 'plain', ordered: false, items: [say('det ene'), say('det andet')] },
  {
    ...{ kind: 'table', id: 'table', caption: 'Underdatabehandlere', rowHeader: true },
    columns: [
      { label: 'Navn', width: 0.5 },
      { label: 'Timer', width: 0.5, align: 'end' },
    ],
    rows: [
      [say('Nordlys ApS'), say('8')],
      [say('Łódź Analytics'), []],
    ],
  },
  {
    kind: 'facts',
    id: 'facts',
    items: [
      { label: 'Dato', value: say('1. maj 2026') },
      { label: 'Mangler', value: say('[mangler]', { missing: true }) },
    ],
  },
  { kind: 'note', id: 'note', content: say('Aftalen har forrang.') },
  {
    kind: 'signatures',
    id: 'signatures',
    parties: [
      { field: 'controller', role: 'Dataansvarlig', name: 'Ærø A/S', lines: [{ label: 'Navn', value: '' }] },
      {
        field: 'processor',
        role: 'Databehandler',
        name: 'Flex4Business ApS',
        lines: [{ label: 'Navn', value: 'Bo' }],
      },
    ],
  },
  { kind: 'page-break', id: 'break' },
  { kind: 'heading', id: 'annex', level: 1, text: 'Bilag A' },
];

/** Small, with everything that a document can have. */
export const goodDocument: DocumentModel = {
  locale: 'da',
  title: 'Aftale',
  subtitle: 'om behandling',
  reference: 'DPA-1',
  createdAt: '2026-05-01T08:30:00Z',
  issuer: { name: 'Flex4Business ApS', accent: '#0F5C6E' },
  frontMatter: true,
  cover: [{ label: 'Dataansvarlig', value: 'Ærø A/S' }],
  blocks,
  attachments: [
    { name: 'agreement.json', mediaType: 'application/json', description: 'The agreement as data', text: '{"a":1}' },
    { name: 'signatures.json', mediaType: 'application/json', description: 'Signatures', text: '{"æ":"ø"}' },
  ],
};
