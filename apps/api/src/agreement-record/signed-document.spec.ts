import { agreementData, agreementDocument, documentHash } from '#dpa-templates';
import { exampleAgreement } from '../../../../libs/dpa-templates/src/example/example-agreement.js';
import { signedDocument, signedOnScreen, type SealedSignature } from './signed-document.js';

const model = agreementDocument(agreementData.parse(exampleAgreement('da')));
const contentHash = documentHash(model);
const signature: SealedSignature = {
  party: 'controller',
  method: 'code',
  name: 'Åse Nørlund',
  title: 'Klinikchef',
  signedAt: new Date('2026-03-05T09:00:00Z'),
  contentHash,
  email: 'aase.noerlund@klinik.example',
  statements: [{ id: 'consent', version: 1, text: 'Jeg accepterer.' }],
  locale: 'da',
  registrationNumber: '12345678',
  signerId: '019a0000-0000-7000-8000-000000000001',
  traceKeptUntil: new Date('2027-03-05T09:00:00Z'),
  mandate: null,
  drawing: null,
};

describe('the document as it is sealed', () => {
  const signed = signedDocument(model, [signature]);

  it('has name, title and Danish time in the box of the party that signed, and nothing in the other', () => {
    const [controller, processor] = signed.blocks.flatMap((block) =>
      block.kind === 'signatures' ? block.parties : [],
    );
    expect(controller?.lines.map(({ value }) => value)).toEqual([
      'Åse Nørlund',
      'Klinikchef',
      '5. marts 2026 kl. 10.00 CET',
    ]);
    expect(processor?.lines.every(({ value }) => value === '')).toBe(true);
  });

  it('changes no other block: what was signed is what is sealed', () => {
    const others = (blocks: typeof model.blocks) =>
      blocks.filter(({ id }) => !/^signatures-(parties|evidence)$/.test(id));
    expect(others(signed.blocks)).toEqual(others(model.blocks));
    expect(documentHash(model)).toBe(contentHash);
  });

  it('prints beneath the boxes what was signed and how', () => {
    const evidence = signed.blocks.find(({ id }) => id === 'signatures-evidence');
    const values =
      evidence?.kind === 'facts' ? evidence.items.map(({ value }) => value.map(({ text }) => text).join('')) : [];
    expect(values).toEqual([expect.stringContaining('engangskode sendt til a…@klinik.example'), contentHash]);
  });

  it('carries a file that says what was signed, by whom and how', () => {
    const file = signed.attachments.find(({ name }) => name === 'signatures.json');
    const { email: _, signerId: __, traceKeptUntil: ___, drawing: ____, ...facts } = signature;
    expect(JSON.parse(file?.text ?? '')).toEqual({
      signatures: [{ ...facts, mailbox: 'a…@klinik.example', signedAt: '2026-03-05T09:00:00.000Z' }],
      forwardings: [],
    });
    expect(JSON.stringify(signed)).not.toContain('aase.noerlund');
  });

  it('has a box for each who signed for the customer, in order, and says of each how, for whom and what was accepted', () => {
    const second = { ...signature, name: 'Bo Berg', title: 'Kasserer', email: 'bo@klinik.example' };
    const processor: SealedSignature = {
      ...{ ...signature, party: 'processor', method: 'mandate', email: null, statements: [] },
      ...{ name: 'Jens Lund', title: 'Direktør' },
      mandate: {
        ...{ name: 'Jens Lund', title: 'Direktør', since: '2026-01-01' },
        limits: { templates: [], authorisations: ['general'], services: ['booking'], standardAnnexes: true },
      },
    };
    const { blocks, attachments } = signedDocument(model, [signature, second, processor]);
    const boxes = blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []));
    expect(boxes.map(({ field, role, lines }) => [field, role, lines[0]?.value])).toEqual([
      ['controller', 'Dataansvarlig, underskriver 1 af 2', 'Åse Nørlund'],
      ['controller-2', 'Dataansvarlig, underskriver 2 af 2', 'Bo Berg'],
      ['processor', 'Databehandler', 'Automatisk, efter fuldmagt fra Jens Lund'],
    ]);
    const evidence = blocks.find(({ id }) => id === 'signatures-evidence');
    const items = evidence?.kind === 'facts' ? evidence.items : [];
    const [first, other, automatic] = items.map(({ label, value }) => `${label}: ${value[0]?.text}`);
    expect(first).toContain(', Åse Nørlund: ');
    expect(first).toContain('Parten er registreret som 12345678. Accepterede erklæringer: »Jeg accepterer.«');
    expect(other).toContain('b…@klinik.example');
    expect(automatic).toContain(
      'ikke af en person, efter fuldmagt fra Jens Lund, Direktør, gældende fra 1. januar 2026.',
    );
    expect(automatic).toContain('kun generel godkendelse, ydelserne booking og kun uændrede bilag C og D');
    const file = attachments.find(({ name }) => name === 'signatures.json');
    expect(JSON.parse(file?.text ?? '').signatures).toHaveLength(3);
  });

  it('shows what was drawn in the box of the one who drew it, and keeps its strokes in the file', () => {
    const strokes: SealedSignature['drawing'] = [[[0, 0], [600, 200]]]; // prettier-ignore
    const { blocks, attachments } = signedDocument(model, [{ ...signature, drawing: strokes }]);
    const boxes = blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []));
    expect(boxes.map(({ drawing }) => drawing)).toEqual([
      { label: 'Tegnet', text: 'Tegnet underskrift af Åse Nørlund', strokes },
      undefined,
    ]);
    const file = attachments.find(({ name }) => name === 'signatures.json');
    expect(JSON.parse(file?.text ?? '').signatures[0].drawing).toEqual(strokes);
  });

  it('names both persons when the agreement was handed on before it was signed', () => {
    const forwarding = {
      at: new Date('2026-03-04T09:00:00Z'),
      from: { name: 'Bo Bang', email: 'bo@klinik.example' },
      to: { name: 'Åse Nørlund', title: 'Klinikchef', email: 'aase@klinik.example' },
      message: 'Det er dig, der tegner klinikken.',
    };
    const text = JSON.stringify(signedDocument(model, [signature], [forwarding]));
    expect(text).toContain('Bo Bang gav aftalen videre til Åse Nørlund den 4. marts 2026 kl. 10.00');
    expect(text).not.toContain('bo@klinik.example');
  });
});

describe('the document on screen', () => {
  it('shows the signature as the sealed one does, without where the code went', () => {
    const { email: _, ...facts } = signature;
    const shown = signedOnScreen(model, 1, [facts]);
    const boxes = (document: typeof model) => document.blocks.filter(({ kind }) => kind === 'signatures');
    expect(boxes(shown)).toEqual(boxes(signedDocument(model, [signature])));
    expect(JSON.stringify(shown)).toContain('sendt til underskriverens e-mail');
    expect(JSON.stringify(shown)).not.toContain('@klinik.example');
    expect(shown.attachments).toEqual(model.attachments);
  });

  it('is what was presented as long as nobody has signed', () => {
    expect(signedOnScreen(model, 1, [])).toEqual(model);
  });
});
