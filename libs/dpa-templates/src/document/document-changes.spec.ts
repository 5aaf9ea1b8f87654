import { agreementData, type AgreementDataInput } from '../agreement/agreement-data.js';
import { agreementDocument } from '../agreement/agreement-document.js';
import { documentChanges } from './document-changes.js';
import { exampleAgreement } from '../example/example-agreement.js';

const documentOf = (changes: Partial<AgreementDataInput> = {}) =>
  agreementDocument(agreementData.parse(exampleAgreement('da', changes)));
const { annexes, choices } = exampleAgreement('da');

describe('what changed between two versions', () => {
  it('is nothing when only version and date did', () => {
    const later = documentOf({ version: 2, createdAt: '2027-01-01T00:00:00.000Z' });
    expect(documentChanges(documentOf(), later)).toEqual([]);
  });

  it('is told by clause, with the words that went and came', () => {
    const changed = documentOf({ choices: { ...choices, breachNotificationHours: 12 } });
    const changes = documentChanges(documentOf(), changed);
    expect(changes.map(({ id }) => id)).toContain('breach');
    const parts = changes.flatMap(({ passages }) => passages.flat());
    expect(parts).toContainEqual({ kind: 'removed', text: '24' });
    expect(parts).toContainEqual({ kind: 'added', text: '12' });
  });

  it('tells an item that was added to a list and leaves the others as they were', () => {
    const places = [...annexes.c.places, 'Ny hal i Odense, Danmark'];
    const changed = documentOf({ annexes: { ...annexes, c: { ...annexes.c, places } } });
    const [clause, ...others] = documentChanges(documentOf(), changed);
    expect(others).toEqual([]);
    expect(clause?.heading).toBe('C.5 Behandlingssteder');
    const added = clause?.passages.flat().filter(({ kind }) => kind === 'added');
    expect(added?.map(({ text }) => text).join('')).toContain('Ny hal i Odense, Danmark');
    expect(clause?.passages.flat().filter(({ kind }) => kind === 'removed')).toEqual([]);
  });

  it('tells a list that came or went as it is, without a line before or after it', () => {
    const without = documentOf({ annexes: { ...annexes, b: { ...annexes.b, longerNotice: [] } } });
    const longerNotice = ['Nordlys Drift A/S', 'Textbridge Examples Inc.'].map((name) => ({ name, days: 90 }));
    const list = 'Nordlys Drift A/S: 90 dage\nTextbridge Examples Inc.: 90 dage';
    const having = documentOf({ annexes: { ...annexes, b: { ...annexes.b, longerNotice } } });
    const told = (from: typeof having, to: typeof having) =>
      documentChanges(from, to).flatMap(({ passages }) => passages);
    expect(told(without, having)).toContainEqual([{ kind: 'added', text: list }]);
    expect(told(having, without)).toContainEqual([{ kind: 'removed', text: list }]);
  });

  it('shows a passage that was written anew whole, not as a patchwork of words', () => {
    const changed = documentOf({ annexes: { ...annexes, d: 'Tvister afgøres ved voldgift i Aarhus.' } });
    const [clause] = documentChanges(documentOf(), changed);
    expect(clause?.passages).toEqual([
      [
        { kind: 'removed', text: annexes.d },
        { kind: 'added', text: 'Tvister afgøres ved voldgift i Aarhus.' },
      ],
    ]);
  });

  it('reads the same backwards: what came is what goes', () => {
    const changed = documentOf({ annexes: { ...annexes, d: 'Noget helt andet.' } });
    const words = (from: ReturnType<typeof documentOf>, to: typeof from, kind: 'added' | 'removed') =>
      documentChanges(from, to).flatMap(({ passages }) => passages.flat().filter((part) => part.kind === kind));
    expect(words(documentOf(), changed, 'added').map(({ text }) => text)).toEqual(
      words(changed, documentOf(), 'removed').map(({ text }) => text),
    );
  });
});
