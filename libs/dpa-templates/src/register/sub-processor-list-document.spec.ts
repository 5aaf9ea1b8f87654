import { documentHash } from '../document/document-hash.js';
import { subProcessorListDocument } from './sub-processor-list-document.js';
import { exampleSubProcessorList } from '../example/example-sub-processors.js';
import { hostileTexts } from '../testing/hostile-texts.js';

const text = (model: object): string => JSON.stringify(model);

it('shows each company under the one it works for, with what the law asks', () => {
  const model = subProcessorListDocument(exampleSubProcessorList('en'));
  const table = model.blocks.find((block) => block.kind === 'table');
  expect(table).toMatchObject({ caption: 'Sub-processors as of 5 March 2026', rowLevels: [0, 1, 0], rowHeader: true });
  expect(table?.rows.map((row) => row.map((cell) => cell.map((run) => run.text).join('')))).toEqual([
    [
      '1 Nordlys Drift A/S (Reg. no. 99000025), Serverhaven 4, 8800 Viborg, Denmark',
      'Data protection, privacy@sub-processor.example',
      'Operation of servers and database: Contact details, Appointments',
      'Flex Booking',
      'Processed within the EU/EEA',
    ],
    [
      '1.1 Fjällsäker Backup AB (Reg. no. 559000-0017), Provgatan 8, 211 20 Malmö, Sweden',
      'Data protection, privacy@sub-processor.example',
      'Encrypted backups: Contact details, Appointments',
      'Flex Booking',
      'Processed within the EU/EEA',
    ],
    [
      '2 Textbridge Examples Inc. (Reg. no. DE-0000042), 100 Sample Street, Wilmington, DE 19801, United States',
      'Data protection, privacy@sub-processor.example',
      'Sending of text message reminders: Contact details, Appointments',
      'Flex Booking',
      'The Commission’s standard contractual clauses (Article 46(2)(c))',
    ],
  ]);
});

it('says for whom, by whom, as of when, for which services', () => {
  const model = subProcessorListDocument(exampleSubProcessorList('da'));
  expect(model).toMatchObject({ title: 'Underdatabehandlere', frontMatter: false, reference: 'SUB-2026-03-05' });
  expect(text(model.blocks[0] ?? {})).toContain('Havnens Tandklinik I/S (Reg.nr. 99000017)');
  expect(text(model.blocks[0] ?? {})).toContain('5. marts 2026');
  expect(text(model.blocks[0] ?? {})).toContain('Flex Booking');
});

it('tells what was announced, from when, and what the customer can still answer', () => {
  const announced = [
    { kind: 'replace', legalName: 'Ny Drift A/S', replacedName: 'Nordlys Drift A/S', from: '2026-05-01' },
    { kind: 'end', legalName: 'Textbridge Examples Inc.', from: '2026-06-01', answer: 'none' },
  ] as const;
  const [replace, end] = announced;
  const list = (locale: 'da' | 'en') =>
    subProcessorListDocument(
      exampleSubProcessorList(locale, {
        subProcessors: [],
        announced: [
          { ...replace, isEarliest: true, answer: 'object', answerBy: '2026-04-04' },
          { ...replace, isEarliest: true, answer: 'approve', answerBy: '2026-04-04' },
          { ...replace, isEarliest: true, answer: 'objected' },
          { ...end, isEarliest: false },
        ],
      }),
    );
  const table = list('en').blocks.find((block) => block.kind === 'table');
  expect(table?.rows.map((row) => row.map((cell) => cell.map((run) => run.text).join('')))).toEqual([
    [
      'Ny Drift A/S replaces Nordlys Drift A/S',
      '1 May 2026 at the earliest',
      'You can object by 4 April 2026 at the latest',
    ],
    [
      'Ny Drift A/S replaces Nordlys Drift A/S',
      '1 May 2026 at the earliest',
      'Holds only once you approve, by 4 April 2026 at the latest',
    ],
    [
      'Ny Drift A/S replaces Nordlys Drift A/S',
      '–',
      'You have objected. The change does not hold for you until that is settled',
    ],
    ['Textbridge Examples Inc. is no longer used', '1 June 2026', 'Needs no answer'],
  ]);
  expect(text(list('da'))).toContain('I kan gøre indsigelse til og med 4. april 2026');
});

it('says so when there are none', () => {
  const model = subProcessorListDocument(exampleSubProcessorList('da', { subProcessors: [] }));
  expect(text(model)).toContain('Ingen underdatabehandlere bruges til jeres ydelser.');
  expect(model.blocks.some((block) => block.kind === 'table')).toBe(false);
});

it('marks a third country without a basis', () => {
  const { subProcessors } = exampleSubProcessorList('en');
  const unlawful = subProcessors.map(({ transferMechanism: _, ...company }) => company);
  expect(text(subProcessorListDocument(exampleSubProcessorList('en', { subProcessors: unlawful })))).toContain(
    '[Missing: basis of the transfer]',
  );
});

it('is the same in structure in both languages, and always the same', () => {
  const [da, en] = (['da', 'en'] as const).map((locale) => subProcessorListDocument(exampleSubProcessorList(locale)));
  expect(da?.blocks.map(({ id, kind }) => [id, kind])).toEqual(en?.blocks.map(({ id, kind }) => [id, kind]));
  const again = subProcessorListDocument(exampleSubProcessorList('da'));
  expect(da && documentHash(da)).toBe(documentHash(again));
});

it.each(hostileTexts)('a name like %j changes no structure', (name) => {
  const { subProcessors } = exampleSubProcessorList('en');
  const model = subProcessorListDocument(
    exampleSubProcessorList('en', {
      subProcessors: subProcessors.map((one) => ({ ...one, legalName: name, purpose: name })),
    }),
  );
  const plain = subProcessorListDocument(exampleSubProcessorList('en'));
  expect(model.blocks.map(({ id, kind }) => [id, kind])).toEqual(plain.blocks.map(({ id, kind }) => [id, kind]));
});
