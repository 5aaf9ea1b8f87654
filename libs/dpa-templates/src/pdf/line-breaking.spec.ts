import { breakLines, type Line } from './line-breaking.js';
import { MissingGlyph } from './pdf-errors.js';
import { fragmentsOf, type Look } from './text-fragments.js';

const look: Look = { typeface: 'serif', size: 10, colour: '#000000' };
const lines = (text: string, measure: number): Line[] => breakLines([{ text, look }], measure);
const read = ({ fragments }: Line): string =>
  fragments
    .map(
      ({ run, face, space }) =>
        String.fromCodePoint(...run.glyphs.map((glyph) => face.codePointOf(glyph))) + (space ? ' ' : ''),
    )
    .join('');
const texts = (text: string, measure: number): string[] => lines(text, measure).map(read);

describe('line breaking', () => {
  it('keeps all words in order and every line within the measure', () => {
    const text = 'Databehandleren behandler kun personoplysninger efter dokumenteret instruks. '.repeat(20).trim();
    for (let measure = 60; measure < 400; measure += 17) {
      const broken = lines(text, measure);
      expect(
        broken
          .map(read)
          .join('')
          .replace(/-(?=\p{L})/gu, ''),
      ).toBe(text);
      for (const line of broken) expect(line.width).toBeLessThanOrEqual(measure + 0.01);
    }
  });

  it.each([
    ['at spaces', 'behandling af oplysninger', ['behandling ', 'af ', 'oplysninger']],
    ['at hyphens between words', 'kontrolforanstaltninger-oversigten', ['kontrolforanstaltninger-', 'oversigten']],
    ['not between a short part and its hyphen', 'medmindre EU-retten', ['medmindre ', 'EU-retten']],
    ['not within references and numbers', 'nr. 2016/679 af 27-04-2016', ['nr. ', '2016/679 ', 'af ', '27-04-2016']],
    ['not at no-break spaces', 'artikel 28, stk.\u00a03', ['artikel ', '28, ', 'stk. 3']],
    ['at line feeds, always', 'a\nb', ['a', 'b']],
  ])('breaks %s', (_, text, expected) => {
    expect(fragmentsOf([{ text, look }]).map((fragment) => read({ fragments: [fragment], width: 0 }))).toEqual(
      expected,
    );
  });

  it('breaks at a soft hyphen with a hyphen to be seen, and shows none elsewhere', () => {
    const [first, second] = lines('behandlings\u00adsikkerhed', 60);
    expect(first && read(first)).toBe('behandlings');
    expect(first?.fragments.at(-1)?.hyphen).toBe(true);
    expect(second && read(second)).toBe('sikkerhed');
    expect(texts('behandlings\u00adsikkerhed', 500)).toEqual(['behandlingssikkerhed']);
  });

  it('cuts a word wider than the line, addresses after their punctuation', () => {
    const word = 'Speciallægepraksisplanlægningsstabiliseringsperiode';
    const cut = lines(word, 80);
    expect(cut.map(read).join('')).toBe(word);
    expect(cut.length).toBeGreaterThan(2);
    for (const line of cut) expect(line.width).toBeLessThanOrEqual(80);
    expect(texts('https://example.com/databehandling/behandlingssikkerhed', 130)[0]).toMatch(/\/$/);
  });

  it('leaves no letter alone at a cut, where there is room for three', () => {
    for (let measure = 30; measure < 78; measure += 1) {
      const parts = texts('Reservedatacenter: drift', measure);
      expect(parts.join('')).toBe('Reservedatacenter: drift');
      for (const part of parts) expect(part.replace(/[^\p{L}]/gu, '').length).toBeGreaterThanOrEqual(3);
    }
  });

  it('evens the right edge rather than filling line by line', () => {
    const measure = 120;
    const gaps = lines(
      'Den dataansvarlige har ret og pligt til at træffe beslutninger om formål og hjælpemidler',
      measure,
    )
      .slice(0, -1)
      .map(({ width }) => measure - width);
    expect(Math.max(...gaps)).toBeLessThan(45);
  });

  it('names the character that no font has', () => {
    expect(() => lines('Kunde 中文', 300)).toThrow(MissingGlyph);
    expect(() => lines('Kunde 中文', 300)).toThrow(/“中” \(U\+4E2D\)/);
  });
});
