import { FontFace, type ShapedRun } from './font-face.js';
import { MissingGlyph } from './pdf-errors.js';

const files = {
  serif: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifStrong: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  serifItalic: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  serifStrongItalic: 'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  sans: 'hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf',
  sansStrong: 'hanken-grotesk/600SemiBold/HankenGrotesk_600SemiBold.ttf',
} as const;

export type Typeface = keyof typeof files;
export const typefaces: readonly Typeface[] = [
  'serif',
  'serifStrong',
  'serifItalic',
  'serifStrongItalic',
  'sans',
  'sansStrong',
];

/** Hanken Grotesk has no Greek or Cyrillic: those letters are set in the serif of the same weight. */
const standIns: Readonly<Record<Typeface, readonly Typeface[]>> = {
  serif: [],
  serifStrong: ['serif'],
  serifItalic: ['serif'],
  serifStrongItalic: ['serifStrong'],
  sans: ['serif'],
  sansStrong: ['serifStrong'],
};

const faces = new Map<Typeface, FontFace>();

/** The parsed font, read once per process and shared by all documents. */
export function face(typeface: Typeface): FontFace {
  const known = faces.get(typeface);
  if (known) return known;
  const loaded = new FontFace(typeface, `@expo-google-fonts/${files[typeface]}`);
  faces.set(typeface, loaded);
  return loaded;
}

export type FacedRun = { readonly face: FontFace; readonly run: ShapedRun };

const mixed = new Map<string, readonly FacedRun[]>();

/** Shapes canonical text, changing font where the wanted one lacks a character. Throws MissingGlyph. */
export function shape(typeface: Typeface, text: string): readonly FacedRun[] {
  const wanted = face(typeface);
  const run = wanted.shape(text);
  if (run) return [{ face: wanted, run }];
  const key = `${typeface}\n${text}`;
  const known = mixed.get(key);
  if (known) return known;
  const runs = shapeMixed(typeface, text);
  if (mixed.size > 5_000) mixed.clear();
  mixed.set(key, runs);
  return runs;
}

/** Whether text of this typeface can have the character, be it by the stand-in. */
export const draws = (typeface: Typeface, character: string): boolean => ownerOf(typeface, character) !== undefined;

const ownerOf = (typeface: Typeface, character: string): FontFace | undefined =>
  [typeface, ...standIns[typeface]].map(face).find((candidate) => candidate.glyph(character.codePointAt(0) ?? 0) !== 0);

function shapeMixed(typeface: Typeface, text: string): readonly FacedRun[] {
  const pieces: { face: FontFace; text: string }[] = [];
  for (const character of text) {
    const owner = ownerOf(typeface, character);
    if (!owner) throw new MissingGlyph(character, text);
    const last = pieces.at(-1);
    if (last?.face === owner) last.text += character;
    else pieces.push({ face: owner, text: character });
  }
  return pieces.map(({ face: owner, text: part }) => {
    const run = owner.shape(part);
    if (!run) throw new MissingGlyph(part, text);
    return { face: owner, run };
  });
}
