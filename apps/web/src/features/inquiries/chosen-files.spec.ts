import { toProblem } from '../../api/problem.js';
import { whyRefused, withFileWords } from './chosen-files.js';

const file = (name: string, size = 1) => ({ name, size });

it.each([
  ['none', [], null],
  ['one of each kind', ['a.pdf', 'b.PNG', 'c.jpeg', 'd.txt', 'e.json'].map((name) => file(name)), null],
  ['as much as there may be', [file('a.pdf', 5 * 1024 * 1024)], null],
  ['too much', [file('a.pdf', 5 * 1024 * 1024), file('b.csv')], /5 MB/],
  ['too many', Array(6).fill(file('a.pdf')), /5 fil/],
  ['a program among them', [file('a.pdf'), file('b.exe')], /^b\.exe: /],
  ['one without a type', [file('pdf')], /^pdf: /],
])('%s: refused as %p', (_what, files, why) => {
  expect(whyRefused(files)).toEqual(why === null ? null : expect.stringMatching(why));
});

describe('what the server says of files', () => {
  const refused = (errors: readonly { path: string; code: string }[]) =>
    withFileWords(toProblem(422, { type: 'urn:portal:problem:invalid', errors }), [file('a.pdf'), file('b.pdf')]);

  it('names each file with its reason, at the one field there is', () => {
    const { fieldErrors } = refused([
      { path: 'files.0', code: 'pdf_active' },
      { path: 'files.1', code: 'pdf_unreadable' },
      { path: 'text', code: 'invalid' },
    ]);
    expect(Object.keys(fieldErrors).toSorted()).toEqual(['files', 'text']);
    expect(fieldErrors['files']).toMatch(/^a\.pdf: .* · b\.pdf: /);
  });

  it('is one reason for all of them when they are too many', () => {
    expect(refused([{ path: 'files', code: 'files_many' }]).fieldErrors['files']).toMatch(/5 fil/);
  });

  it('is nothing when it is about something else', () => {
    expect(refused([{ path: 'text', code: 'invalid' }]).fieldErrors).not.toHaveProperty('files');
  });
});
