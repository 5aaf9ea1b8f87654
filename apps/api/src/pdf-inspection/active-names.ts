import type { Name, PdfTokens } from './pdf-tokens.js';

/**
 * Names by which a PDF says that it runs something, sends something, reaches for other files or carries them along
 * (ISO 32000-2, 7.11.4, 12.6.4). Long enough that no picture holds one by chance.
 */
const active = new Set(
  `JavaScript Launch EmbeddedFile EmbeddedFiles FileAttachment RichMedia Rendition XFA SubmitForm ImportData GoToR
   GoToE Movie Sound Thread OnInstantiate`.split(/\s+/),
);

/** All that are looked at. */
export const telling: ReadonlySet<string> = new Set([...active, 'EF', 'URI', 'OpenAction', 'AA']);

/** What a file's names say, gathered from all its parts. */
export class ActiveNames {
  #isFound = false;
  #actsOnOpening = false;
  #links = false;

  get isActive(): boolean {
    // A link opens when it is pressed; whether it is one that opens by itself is looked at no closer.
    return this.#isFound || (this.#actsOnOpening && this.#links);
  }

  add(tokens: PdfTokens, { name, end }: Name): void {
    if (active.has(name)) this.#isFound = true;
    else if (name === 'EF') this.#isFound ||= isDict(tokens.valueAt(end));
    else if (name === 'URI') this.#links = true;
    else if (name === 'OpenAction') this.#actsOnOpening ||= !isPlace(tokens.valueAt(end));
    else if (name === 'AA') this.#actsOnOpening ||= isDict(tokens.valueAt(end));
  }
}

/** Or where one stands; a short name is also what a page calls a font, or a picture holds by chance. */
const isDict = (value: string): boolean => /^(?:<<|\d+[^A-Za-z(<[/]+R|\d+\s*%)/.test(value);

/** A place in the document itself, as such or as the one action to go there. */
const isPlace = (value: string): boolean => {
  if (value.startsWith('[')) return true;
  const dict = /^<<([^<>()%#]*)>>/.exec(value)?.[1] ?? '';
  const hasOther = dict.replaceAll(/\/(?:Type|Action|S\s*\/GoTo|D|XYZ|Fit[BHVR]{0,2})(?![A-Za-z])/g, '').includes('/');
  return dict.includes('GoTo') && !hasOther;
};
