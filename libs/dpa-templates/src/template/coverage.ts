import { blockLine } from './line-format.js';
import type { AgreementTemplate } from './template.js';

/** The points of GDPR art. 28(3). */
export const dutyLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
export type DutyLetter = (typeof dutyLetters)[number];

/** Where a letter is discharged: the part and the paragraph in it that carries the mark `{letter}`. */
export type Covering = { readonly part: string; readonly number: string; readonly block: string };

/** Which paragraphs discharge each letter of art. 28(3); an empty list is a gap that must not be published. */
export function coverage(template: AgreementTemplate): Readonly<Record<DutyLetter, readonly Covering[]>> {
  const found: Record<DutyLetter, Covering[]> = { a: [], b: [], c: [], d: [], e: [], f: [], g: [], h: [] };
  for (const part of template.parts) {
    for (const line of part.source.split('\n')) {
      const [, , name, letters, text = ''] = blockLine.exec(line) ?? [];
      if (name === undefined || letters === undefined || text.trim() === '') continue;
      for (const letter of dutyLetters.filter((one) => letters.includes(one))) {
        found[letter].push({ part: part.id, number: part.number, block: `${part.id}-${name}` });
      }
    }
  }
  return found;
}

/** The letters that no paragraph discharges. */
export function uncovered(template: AgreementTemplate): readonly DutyLetter[] {
  const found = coverage(template);
  return dutyLetters.filter((letter) => found[letter].length === 0);
}
