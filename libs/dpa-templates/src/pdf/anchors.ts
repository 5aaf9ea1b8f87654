import type { Block } from '../document/document.js';
import { destination, type Target } from './destination.js';
import { UnprintableModel } from './pdf-errors.js';
import type { PdfFile } from './pdf-file.js';

/** Where the blocks of a document came to stand, for links within it: these may point forward, so they are written last. */
export class Anchors {
  private readonly places = new Map<string, { readonly page: Target; readonly y: number }>();
  private readonly wanted = new Map<string, number>();

  constructor(private readonly file: PdfFile) {}

  land(id: string, page: Target, y: number): void {
    this.places.set(id, { page, y });
  }

  /** PDF source of a destination that is known when all pages are drawn. */
  destination(id: string): string {
    const known = this.wanted.get(id) ?? this.file.reserve();
    this.wanted.set(id, known);
    return `${known} 0 R`;
  }

  write(): void {
    for (const [id, object] of this.wanted) {
      const place = this.places.get(id);
      if (!place) throw new UnprintableModel(`A link leads to “${id}”, which was not drawn`);
      this.file.object(destination(place.page, place.y), object);
    }
  }
}

/** Refuses links into the document that lead nowhere, before anything is drawn. Throws UnprintableModel. */
export function checkLinks(blocks: readonly Block[]): void {
  const ids = new Set(blocks.map(({ id }) => id));
  for (const block of blocks)
    for (const { href } of runsOf(block))
      if (href?.startsWith('#') && !ids.has(href.slice(1)))
        throw new UnprintableModel(`A link in “${block.id}” leads to “${href}”, which is not in the document`);
}

function runsOf(block: Block) {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.content;
    case 'list':
      return block.items.flat();
    case 'facts':
      return block.items.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
    default:
      return [];
  }
}
