import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** Opens a PDF with a reader that shares no code with the renderer. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

const textItem = z.object({
  str: z.string(),
  transform: z.array(z.number()),
  width: z.number(),
  height: z.number(),
  hasEOL: z.boolean(),
});
const mark = z.object({ type: z.string(), tag: z.string().optional() });
export type TextItem = z.infer<typeof textItem> & { readonly artifact: boolean };

/** Text of a page (1-based) with its places; `artifact` for what is not read aloud. */
export async function pageItems(pdf: PDFDocumentProxy, page: number): Promise<TextItem[]> {
  const content = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  const items: TextItem[] = [];
  for (const item of content.items) {
    const text = textItem.safeParse(item);
    if (text.success) {
      items.push({ ...text.data, artifact: open.includes('Artifact') });
      continue;
    }
    const { type, tag } = mark.parse(item);
    if (type === 'endMarkedContent') open.pop();
    else open.push(tag ?? '');
  }
  return items;
}

/** Text of a page as it is read aloud, one space for each white space. */
export async function pageText(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const items = await pageItems(pdf, page);
  return items
    .filter(({ artifact }) => !artifact)
    .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
    .join('')
    .replace(/\s+/g, ' ');
}

export async function wholeText(pdf: PDFDocumentProxy): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)));
  return pages.join(' ').replace(/\s+/g, ' ');
}

export type TagNode = { readonly role: string; readonly children: readonly TagNode[] };
const node: z.ZodType<TagNode> = z.lazy(() =>
  z
    .object({ role: z.string().optional(), type: z.string().optional(), children: z.array(node).optional() })
    .transform(({ role, type, children }) => ({ role: role ?? type ?? '', children: children ?? [] })),
);

/** The tags of a page: pdf.js gives the part of the tree that the page has content for. */
export async function pageTags(pdf: PDFDocumentProxy, page: number): Promise<TagNode> {
  return node.parse(await (await pdf.getPage(page)).getStructTree());
}

/** Roles of a tree in reading order. */
export const roles = ({ role, children }: TagNode): string[] => [role, ...children.flatMap(roles)];

const annotation = z.object({
  subtype: z.string(),
  rect: z.array(z.number()),
  dest: z.array(z.unknown()).nullish(),
  url: z.string().optional(),
  fieldName: z.string().optional(),
  fieldType: z.string().optional(),
  alternativeText: z.string().optional(),
  contentsObj: z.object({ str: z.string() }).optional(),
});
export type Annotation = z.infer<typeof annotation>;

export async function pageAnnotations(pdf: PDFDocumentProxy, page: number): Promise<Annotation[]> {
  return z.array(annotation).parse(await (await pdf.getPage(page)).getAnnotations());
}

const pageReference = z.object({ num: z.number(), gen: z.number() });

/** Page (1-based) that a destination leads to. */
export async function landingPage(pdf: PDFDocumentProxy, destination: readonly unknown[]): Promise<number> {
  return (await pdf.getPageIndex(pageReference.parse(destination[0]))) + 1;
}
