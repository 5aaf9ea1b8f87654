import type { PdfFile } from './pdf-file.js';
import { pdfString } from './pdf-text.js';

/** Tags of PDF 1.7, 14.8.4, that documents here are made of. */
export type Tag =
  | 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'Caption' | 'THead' | 'TBody'
  | 'TR' | 'TH' | 'TD' | 'TOC' | 'TOCI' | 'Reference' | 'Link' | 'Form' | 'Div' | 'Sect' | 'Figure'; // prettier-ignore

export type PageObject = { readonly id: number };

/** One tag. Children, text on pages and annotations are added in reading order. */
export class StructureElement {
  readonly id: number;
  private children: StructureElement[] | undefined;
  /** Source of the /K array. */
  private kids = '';
  private page = 0;

  constructor(
    private readonly file: PdfFile,
    readonly tag: Tag,
    private readonly parent: number,
    private readonly attributes: string,
  ) {
    this.id = file.reserve();
  }

  /** `attributes` is PDF text, e.g. `/A<</O/Table/Scope/Column>>`. */
  add(tag: Tag, attributes = ''): StructureElement {
    const child = new StructureElement(this.file, tag, this.id, attributes);
    (this.children ??= []).push(child);
    this.kids += ` ${child.id} 0 R`;
    return child;
  }

  addContent(page: PageObject, contentId: number): void {
    if (this.page === 0) this.page = page.id;
    this.kids += this.page === page.id ? ` ${contentId}` : `<</Type/MCR/Pg ${page.id} 0 R/MCID ${contentId}>>`;
  }

  addAnnotation(page: PageObject, annotation: number): void {
    this.kids += `<</Type/OBJR/Obj ${annotation} 0 R/Pg ${page.id} 0 R>>`;
  }

  write(): void {
    const page = this.page === 0 ? '' : `/Pg ${this.page} 0 R`;
    this.file.object(`<</S/${this.tag}/P ${this.parent} 0 R${page}${this.attributes}/K[${this.kids}]>>`, this.id);
    for (const child of this.children ?? []) child.write();
  }
}

/** The tags of a document and the way back from marked content and annotations to them (PDF 1.7, 14.7.4.4). */
export class StructureTree {
  readonly root: number;
  readonly document: StructureElement;
  private readonly parents: string[] = [];

  constructor(
    private readonly file: PdfFile,
    title: string,
  ) {
    this.root = file.reserve();
    this.document = new StructureElement(file, 'Document', this.root, `/T${pdfString(title)}`);
  }

  /** Key of /StructParents for a page; `contents` may still grow until `write()`. */
  registerContents(contents: readonly StructureElement[]): number {
    const list = this.file.reserve();
    this.pages.push({ list, contents });
    return this.parents.push(`${list} 0 R`) - 1;
  }

  /** Key of /StructParent for an annotation. */
  registerAnnotation(element: StructureElement): number {
    return this.parents.push(`${element.id} 0 R`) - 1;
  }

  private readonly pages: { readonly list: number; readonly contents: readonly StructureElement[] }[] = [];

  write(): void {
    this.document.write();
    for (const { list, contents } of this.pages)
      this.file.object(`[${contents.map(({ id }) => `${id} 0 R`).join(' ')}]`, list);
    const numbers = this.parents.map((reference, key) => `${key} ${reference}`).join('\n');
    this.file.object(
      `<</Type/StructTreeRoot/K[${this.document.id} 0 R]/ParentTree<</Nums[${numbers}]>>` +
        `/ParentTreeNextKey ${this.parents.length}>>`,
      this.root,
    );
  }
}
