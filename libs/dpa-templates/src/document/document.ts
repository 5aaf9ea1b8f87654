import type { DrawnSignature } from './drawn-signature.js';

/** A document before it has a face. HTML and PDF are both rendered from this, so what is read is what is signed. */

export type Locale = 'da' | 'en';

/** A run of text. `missing` marks a value that was asked for and not given (shown in drafts, refused when sending). */
export type Inline = {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly href?: string;
  readonly missing?: boolean;
};

export type TableColumn = {
  readonly label: string;
  /** Share of the width; the columns of a table add up to 1. */
  readonly width: number;
  readonly align?: 'start' | 'end';
};

export type SignatureParty = {
  /** Name of the reserved PDF signature field, ASCII: `controller`, `processor`. */
  readonly field: string;
  readonly role: string;
  readonly name: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** Shown beneath the lines: what was drawn beside the name, and what it is for those who don't see it. */
  readonly drawing?: { readonly label: string; readonly text: string; readonly strokes: DrawnSignature };
};

/** Every block has an id that stays the same across versions and languages: the anchor of links, diffs and bookmarks. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly id: string;
      readonly level: 1 | 2 | 3;
      readonly number?: string;
      readonly text: string;
    }
  | { readonly kind: 'paragraph'; readonly id: string; readonly number?: string; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      /** rows → cells → runs. The first cell of a row is its header (TH, scope row) when `rowHeader`. */
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly rowHeader?: boolean;
      /** Depth of each row, 0 the outermost: a company in a chain is indented under the one it works for. */
      readonly rowLevels?: readonly number[];
    }
  | {
      readonly kind: 'facts';
      readonly id: string;
      readonly items: readonly { readonly label: string; readonly value: readonly Inline[] }[];
    }
  | { readonly kind: 'note'; readonly id: string; readonly content: readonly Inline[] }
  | { readonly kind: 'signatures'; readonly id: string; readonly parties: readonly SignatureParty[] }
  | { readonly kind: 'page-break'; readonly id: string };

export type Attachment = {
  /** ASCII file name, unique in the document. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly text: string;
};

export type DocumentModel = {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle?: string;
  /** Shown in the footer of every page, e.g. `DPA-2026-0042 v1`. */
  readonly reference: string;
  /** ISO 8601 instant; the document's creation date in its metadata. */
  readonly createdAt: string;
  readonly issuer: { readonly name: string; readonly accent: string };
  /** Cover page and table of contents; a plain list has neither. */
  readonly frontMatter: boolean;
  /** On the cover, beneath the title: who and when. */
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
};
