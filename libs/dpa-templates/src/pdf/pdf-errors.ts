/** A model that can't become a document, however often it is tried: two fields of one name, an impossible date. */
export class UnprintableModel extends Error {
  override name = 'UnprintableModel';
}

/** A character that none of the embedded fonts can draw: refused, because it would silently print as an empty box. */
export class MissingGlyph extends UnprintableModel {
  override name = 'MissingGlyph';

  constructor(
    readonly character: string,
    readonly context: string,
  ) {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    super(`No font has the character “${character}” (U+${codePoint}), asked for in “${context.slice(0, 80)}”`);
  }
}

/** A heading that skips a level: screen readers navigate by levels (PDF/UA-1, 7.4.2). */
export class HeadingOrder extends UnprintableModel {
  override name = 'HeadingOrder';

  constructor(id: string, level: number, previous: number) {
    super(`Heading “${id}” is of level ${level} but follows level ${previous}`);
  }
}
