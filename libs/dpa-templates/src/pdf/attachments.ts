import type { Attachment } from '../document.js';
import { UnprintableModel } from './pdf-errors.js';
import type { PdfFile } from './pdf-file.js';
import { pdfString, RawPdf } from './pdf-text.js';

/**
 * Embeds files as data of the document (ISO 19005-3, 6.8: AFRelationship). Names are ASCII and listed in byte order;
 * dates are the document's.
 */
export function attach(file: PdfFile, attachments: readonly Attachment[], createdAt: Date): void {
  const names: string[] = [];
  for (const { name, mediaType, description, text } of attachments.toSorted(byName)) {
    if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(name)) throw new UnprintableModel(`Attachment name “${name}” is not ASCII`);
    if (names.includes(name)) throw new UnprintableModel(`Two attachments are named “${name}”`);
    names.push(name);
    file.file(Buffer.from(text, 'utf8'), {
      name,
      description,
      type: mediaType,
      relationship: 'Data',
      creationDate: createdAt,
      modifiedDate: createdAt,
      hidden: true,
    });
  }
  const specifications = file._root.data.AF;
  if (!Array.isArray(specifications)) return;
  const entries = names.map((name, index) => `${pdfString(name)} ${specifications[index]}`).join(' ');
  file._root.data.Names.data.EmbeddedFiles = new RawPdf(`<</Names[${entries}]>>`);
}

const byName = (one: Attachment, other: Attachment): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
