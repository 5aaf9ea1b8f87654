import PDFDocument from 'pdfkit';
import { UnprintableModel } from './pdf-errors.js';
import { RawPdf, reference } from './pdf-text.js';

export type PdfFileOptions = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly createdAt: Date;
  /** 16 bytes that name the file (trailer /ID). */
  readonly id: Uint8Array;
};

const FIRST_SIZE = 1 << 18;
export const PRODUCER = 'PDFKit';
export const CREATOR = 'Processor portal';

/**
 * pdfkit's document as an object writer: numbering, xref, information, outline, attachments, colour profile. It goes
 * into one growing buffer instead of a stream; pages, tags and fonts are written here as ready text, which is what
 * makes many small objects cheap. Classic xref table, so that later signatures can be appended.
 */
export class PdfFile extends PDFDocument {
  /** Declared, not initialised: pdfkit writes the file header from within `super()`. */
  declare private bytes: Buffer | undefined;

  constructor({ title, author, language, createdAt, id }: PdfFileOptions) {
    super({
      pdfVersion: '1.7',
      compress: false,
      autoFirstPage: false,
      font: '',
      lang: language,
      displayTitle: true,
      subset: 'PDF/A-3a',
      info: {
        Title: title,
        Author: author,
        Producer: PRODUCER,
        Creator: CREATOR,
        CreationDate: createdAt,
        ModDate: createdAt,
      },
    });
    this._id = id;
  }

  /** An object number to be written later by `object(body, id)`. */
  reserve(): number {
    return this._offsets.push(0);
  }

  /** Writes an indirect object and returns its number. */
  object(body: string, id = this.reserve()): number {
    this._offsets[id - 1] = this._offset;
    this.append(`${id} 0 obj\n${body}\nendobj\n`);
    return id;
  }

  /** Writes a stream object; `dictionary` holds its entries besides /Length. */
  stream(data: Uint8Array, dictionary: string, id = this.reserve()): number {
    this._offsets[id - 1] = this._offset;
    this.append(`${id} 0 obj\n<</Length ${data.length}${dictionary}>>\nstream\n`);
    this.append(data);
    this.append('\nendstream\nendobj\n');
    return id;
  }

  /** Adds an entry to the document catalogue, as PDF source. */
  catalogue(key: string, source: string): void {
    this._root.data[key] = new RawPdf(source);
  }

  /** The page tree, in order; `pages` are object numbers. */
  pages(pages: readonly number[]): void {
    const { data } = this._root.data.Pages;
    data.Kids = pages.map(reference);
    data.Count = pages.length;
  }

  /** Object number of the page tree, which every page names as its parent. */
  get pageTree(): number {
    return this._root.data.Pages.id;
  }

  finish(): Uint8Array {
    this.end();
    const missing = this._offsets.findIndex((offset) => offset === 0);
    if (missing !== -1) throw new UnprintableModel(`Object ${missing + 1} was reserved and never written`);
    return new Uint8Array(this.room(0).subarray(0, this._offset));
  }

  private append(data: string | Uint8Array): void {
    const bytes = this.room(data.length);
    if (typeof data === 'string') bytes.write(data, this._offset, 'latin1');
    else bytes.set(data, this._offset);
    this._offset += data.length;
  }

  /** The output buffer, grown so that `length` more bytes fit. */
  private room(length: number): Buffer {
    const bytes = this.bytes ?? Buffer.alloc(FIRST_SIZE);
    const needed = this._offset + length;
    if (needed > bytes.length) {
      this.bytes = Buffer.alloc(Math.max(needed, bytes.length * 2));
      bytes.copy(this.bytes, 0, 0, this._offset);
    } else this.bytes = bytes;
    return this.bytes;
  }

  /** pdfkit's output, line by line. */
  override _write(data: string | Uint8Array): void {
    this.append(typeof data === 'string' ? `${data}\n` : data);
  }

  override endSubset(): void {
    this._addColorOutputIntent();
  }

  /** pdfkit's own metadata is unescaped, its tags and forms are made elsewhere here: nothing to end. */
  override endMetadata(): void {}
  override endMarkings(): void {}
  override endAcroForm(): void {}
}
