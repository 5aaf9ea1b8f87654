import { UnprintableModel } from './pdf-errors.js';
import type { Box, PageCanvas } from './page-canvas.js';
import type { PdfFile } from './pdf-file.js';
import { pdfString, points } from './pdf-text.js';
import type { StructureElement } from './structure-tree.js';

/** Locked and printed (PDF 1.7, 12.5.3): a widget without these flags is refused by PDF/A. */
const PRINT_AND_LOCKED = 132;

/**
 * The form of a document: signature fields reserved for later. Each is one object, widget and field in one, without a
 * value; whoever signs appends an update that gives it `/V`. Names are unique: `seal`, `archive`, those of the parties.
 */
export class SignatureFields {
  private readonly fields = new Map<string, number>();

  constructor(private readonly file: PdfFile) {}

  /** Reserves a field over a box of a page; `label` is what a screen reader says of it. Throws UnprintableModel. */
  reserve(page: PageCanvas, parent: StructureElement, name: string, label: string, box: Box): void {
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) throw new UnprintableModel(`Signature field name “${name}”`);
    if (this.fields.has(name)) throw new UnprintableModel(`Two signature fields are named “${name}”`);
    const appearance = this.file.stream(
      Buffer.alloc(0),
      `/Type/XObject/Subtype/Form/BBox[0 0 ${points(box.width)} ${points(box.height)}]/Resources<<>>`,
    );
    const entries =
      `/Subtype/Widget/FT/Sig/T${pdfString(name)}/TU${pdfString(label)}/F ${PRINT_AND_LOCKED}` +
      `/AP<</N ${appearance} 0 R>>`;
    this.fields.set(name, page.annotate(parent.add('Form'), box, entries));
  }

  /**
   * Writes the form and returns its object number. No /NeedAppearances: nothing is to be redrawn. /SigFlags is left at
   * 3 (signatures exist, append only) so that a signature need not touch the form.
   */
  write(): number {
    const fields = [...this.fields.values()].map((id) => `${id} 0 R`).join(' ');
    return this.file.object(`<</Fields[${fields}]/SigFlags 3>>`);
  }
}
