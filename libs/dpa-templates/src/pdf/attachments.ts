import { createHash } from 'node:crypto';
import type { Attachment } from '../document/document.js';
import { UnprintableModel } from './pdf-errors.js';
import type { PdfFile } from './pdf-file.js';
import { pdfDate, pdfName, pdfString, RawPdf } from './pdf-text.js';

/**
 * Embeds files as data of the document (ISO 19005-3, 6.8: AFRelationship). Names are ASCII and listed in byte order;
 * dates are the document's.
 */
export function attach(file: PdfFile, attachments: readonly Attachment[], createdAt: Date): void {
  const specifications: { readonly name: string; readonly id: number }[] = [];
  for (const attachment of attachments.toSorted(byName)) {
    const { name } = attachment;
    if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(name)) throw new UnprintableModel(`Attachment name “${name}” is not ASCII`);
    if (specifications.at(-1)?.name === name) throw new UnprintableModel(`Two attachments are named “${name}”`);
    specifications.push({ name, id: embed(file, attachment, createdAt) });
  }
  if (specifications.length === 0) return;
  file.catalogue('AF', `[${specifications.map(({ id }) => `${id} 0 R`).join(' ')}]`);
  const entries = specifications.map(({ name, id }) => `${pdfString(name)} ${id} 0 R`).join(' ');
  file._root.data.Names.data.EmbeddedFiles = new RawPdf(`<</Names[${entries}]>>`);
}

/** The file and its specification (PDF 1.7, 7.11); the checksum is 16 bytes, not their digits. */
function embed(file: PdfFile, { name, mediaType, description, text }: Attachment, createdAt: Date): number {
  const content = Buffer.from(text, 'utf8');
  const date = pdfDate(createdAt);
  const checksum = createHash('md5').update(content).digest('hex').toUpperCase();
  const embedded = file.stream(
    content,
    `/Type/EmbeddedFile/Subtype${pdfName(mediaType)}` +
      `/Params<</Size ${content.length}/CheckSum<${checksum}>/CreationDate(${date})/ModDate(${date})>>`,
  );
  return file.object(
    `<</Type/Filespec/AFRelationship/Data/F${pdfString(name)}/UF${pdfString(name)}/Desc${pdfString(description)}` +
      `/EF<</F ${embedded} 0 R/UF ${embedded} 0 R>>>>`,
  );
}

const byName = (one: Attachment, other: Attachment): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
