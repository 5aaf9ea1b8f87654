import { agreementDocument } from './agreement-document.js';
import type { Block, DocumentModel } from '../document/document.js';
import { documentHash } from '../document/document-hash.js';
import { renderHtml } from '../html/render-html.js';
import { ownWording } from './own-wording.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { hostileTexts } from '../testing/hostile-texts.js';

const shape = (model: DocumentModel): unknown => model.blocks.map(({ id, kind }) => `${kind} ${id}`);
const missingRuns = (blocks: readonly Block[]): number => JSON.stringify(blocks).split('"missing":true').length - 1;

describe('an agreement', () => {
  it('is framed by who, what and when', () => {
    const { blocks, attachments, ...frame } = agreementDocument(exampleAgreement('da'));
    expect(frame).toEqual({
      locale: 'da',
      title: 'Databehandleraftale',
      subtitle: 'efter databeskyttelsesforordningens artikel 28, stk. 3',
      reference: 'DPA-2026-0042 v1',
      createdAt: '2026-03-05T09:30:00.000Z',
      issuer: { name: 'Flex4Business ApS', accent: '#0F5C6E' },
      frontMatter: true,
      cover: [
        { label: 'Dataansvarlig', value: 'Havnens Tandklinik I/S (99000017)' },
        { label: 'Databehandler', value: 'Flex4Business ApS (42497762)' },
        { label: 'Reference', value: 'DPA-2026-0042' },
        { label: 'Version', value: '1' },
        { label: 'Dato', value: '5. marts 2026' },
      ],
    });
    expect(blocks.length).toBeGreaterThan(100);
    expect(attachments).toMatchObject([{ name: 'agreement.json', mediaType: 'application/json' }]);
    expect(JSON.parse(attachments[0]?.text ?? '')).toMatchObject({
      reference: 'DPA-2026-0042',
      choices: { governingCountry: 'DK' },
    });
  });

  it('ends with the fields of both parties', () => {
    const parties = agreementDocument(exampleAgreement('en')).blocks.at(-1);
    expect(parties).toMatchObject({
      kind: 'signatures',
      parties: [
        { field: 'controller', role: 'Controller', name: 'Havnens Tandklinik I/S' },
        { field: 'processor', role: 'Processor', name: 'Flex4Business ApS' },
      ],
    });
  });

  it('gives every block an id of its own', () => {
    const ids = agreementDocument(exampleAgreement('da')).blocks.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  it('has column widths that add up to 1', () => {
    const tables = agreementDocument(exampleAgreement('da')).blocks.filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(5);
    for (const { columns } of tables) expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
  });

  it('refuses a wording of another language', () => {
    expect(() => agreementDocument(exampleAgreement('da'), ownWording('en'))).toThrow(/is in en/);
  });

  it('keeps the paragraphs of a longer text', () => {
    const ids = agreementDocument(exampleAgreement('da')).blocks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['annex-a-nature-text', 'annex-a-nature-text-2']));
  });
});

describe('documentHash', () => {
  const golden = {
    da: '43af1e41cac69ac19b45fcedb515203d121c29708a76b0a834f506470287b92c',
    en: '370b539d681891664fed69f74b10aad94da2ddb9614322b116c81b85deaa1428',
  } as const;

  it.each(['da', 'en'] as const)('of the example in %s is always the same', (locale) => {
    const first = documentHash(agreementDocument(exampleAgreement(locale)));
    expect(documentHash(agreementDocument(exampleAgreement(locale)))).toBe(first);
    expect(first).toBe(golden[locale]);
  });

  it('does not depend on how characters were composed or lines ended', () => {
    const { controller } = exampleAgreement('da');
    const other = { ...controller, name: controller.name.normalize('NFD'), address: `${controller.address}\r\n` };
    const hash = (party: typeof controller): string =>
      documentHash(agreementDocument(exampleAgreement('da', { controller: party })));
    expect(hash(other)).toBe(hash(controller));
  });

  it.each([
    [
      'a period of notice',
      { choices: { authorisation: { mode: 'general', noticeDays: 31 }, breachNotificationHours: 24, atEnd: 'delete' } },
    ],
    ['a version', { version: 2 }],
    ['an instant', { createdAt: '2026-03-05T09:30:01.000Z' }],
  ] as const)('changes with %s', (_what, changes) => {
    expect(documentHash(agreementDocument(exampleAgreement('da', changes)))).not.toBe(golden.da);
  });
});

describe('a value can never become structure', () => {
  const { controller, services, annexes } = exampleAgreement('en');
  const plain = agreementDocument(exampleAgreement('en'));
  const withText = (text: string): DocumentModel =>
    agreementDocument(
      exampleAgreement('en', {
        controller: {
          ...controller,
          name: text,
          address: text,
          contact: { ...controller.contact, name: text, title: text },
        },
        services: services.map((service) => ({ ...service, name: text, description: text })),
        mainAgreement: text,
        annexes: {
          ...annexes,
          a: { ...annexes.a, dataTypes: annexes.a.dataTypes.map((type) => ({ ...type, name: text })) },
          b: {
            ...annexes.b,
            subProcessors: annexes.b.subProcessors.map((company) => ({
              ...company,
              legalName: text,
              description: text,
            })),
          },
          c: { ...annexes.c, places: annexes.c.places.map(() => text) },
        },
      }),
    );

  it.each(hostileTexts)('%j', (text) => {
    const model = withText(text);
    expect(shape(model)).toEqual(shape(plain));
    expect(model.blocks.map((block) => ('number' in block ? block.number : ''))).toEqual(
      plain.blocks.map((block) => ('number' in block ? block.number : '')),
    );
    const html = renderHtml(model);
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html.replace(/>[^<]*/g, '>').replace(/"[^"]*"/g, '""')).not.toMatch(/onerror|onmouseover/);
  });

  it('shows it as it was typed', () => {
    const heading = JSON.stringify(withText('# 9 | **x** {{y}} <z>').blocks);
    expect(heading).toContain('# 9 | **x** {{y}} <z>');
  });

  it('lets a longer text have paragraphs, and nothing else', () => {
    const text = 'one\n\n# 99 evil: New clause\n\n§ evil: x\n\n- item\n\n| a | b |';
    const model = agreementDocument(exampleAgreement('en', { annexes: { ...annexes, d: text } }));
    const further = model.blocks.filter(({ id }) => id.startsWith('annex-d-further'));
    expect(further.map((block) => (block.kind === 'paragraph' ? block.content : block.kind))).toEqual(
      text.split('\n\n').map((paragraph) => [{ text: paragraph }]),
    );
  });
});

describe('a draft', () => {
  it('shows what is missing in its place', () => {
    const { annexes, controller } = exampleAgreement('da');
    const draft = agreementDocument(
      exampleAgreement('da', {
        controller: { ...controller, address: ' ' },
        annexes: { ...annexes, a: { ...annexes.a, purpose: '', dataSubjects: [] } },
      }),
    );
    const text = JSON.stringify(draft.blocks);
    expect(missingRuns(draft.blocks)).toBe(3);
    expect(text).toContain('[Mangler: Dataansvarlig: adresse]');
    expect(text).toContain('[Mangler: A.1 Formål]');
    expect(text).toContain('[Mangler: A.4 Kategorier af registrerede]');
  });

  it('has nothing missing when it is complete', () => {
    expect(missingRuns(agreementDocument(exampleAgreement('da')).blocks)).toBe(0);
  });
});

describe('what is left out is said', () => {
  const { annexes } = exampleAgreement('en');
  const text = (changes: Parameters<typeof exampleAgreement>[1]): string =>
    JSON.stringify(agreementDocument(exampleAgreement('en', changes)).blocks);

  it('no sub-processors', () => {
    const none = { ...annexes, b: { subProcessors: [] } };
    expect(text({ annexes: none })).toContain('No sub-processors are used at the time of the agreement.');
  });

  it('no transfer without instruction', () => {
    const none = { ...annexes, c: { ...annexes.c, transfers: '' } };
    expect(text({ annexes: none })).toContain('The controller has given no instruction on transfers.');
  });

  it('no other matters', () => {
    expect(text({ annexes: { ...annexes, d: '' } })).toContain(
      'The parties have agreed nothing about the processing beyond',
    );
  });
});
