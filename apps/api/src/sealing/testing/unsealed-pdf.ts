import PDFDocument from 'pdfkit';
import { canonicalJson } from '#dpa-templates';

type Fixture = {
  readonly fields?: readonly string[];
  readonly appendOnly?: boolean;
  /** What it carries as `signatures.json`. */
  readonly records?: readonly { readonly party: string }[];
};

/** A document with the empty fields `seal`, `controller` and `processor`, made as the layout makes them, only small. */
export async function unsealedPdf({
  fields = ['seal', 'controller', 'processor'],
  appendOnly = true,
  records,
}: Fixture = {}): Promise<Buffer> {
  const info = { Title: 'Agreement', CreationDate: new Date(0), ModDate: new Date(0) };
  const doc = new PDFDocument({ pdfVersion: '1.7', info, margins: { top: 72, bottom: 72, left: 72, right: 72 } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.once('end', resolve));
  doc.text('The processor processes personal data only on documented instructions.');
  const annotations: unknown[] = [];
  Object.assign(doc.page.dictionary.data, { Annots: annotations });
  const widgets = fields.map((name) => {
    const widget = doc.ref({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 132, Rect: [0, 0, 0, 0] },
      ...{ T: new String(name), TU: new String(`Signature: ${name}`), P: doc.page.dictionary },
    });
    widget.end(null);
    annotations.push(widget);
    return widget;
  });
  const form = doc.ref({ Fields: widgets, ...(appendOnly ? { SigFlags: 3 } : {}) });
  form.end(null);
  Object.assign(catalogOf(doc), { AcroForm: form, ...(records && { AF: [carried(doc, { signatures: records })] }) });
  // pdfkit finishes only forms it began itself.
  Object.assign(doc, { endAcroForm: () => undefined });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function carried(doc: InstanceType<typeof PDFDocument>, content: unknown): unknown {
  const file = doc.ref({ Type: 'EmbeddedFile' });
  file.end(Buffer.from(canonicalJson(content)));
  const specification = doc.ref({ Type: 'Filespec', UF: new String('signatures.json'), EF: { F: file } });
  specification.end(null);
  return specification;
}

/** pdfkit's catalog, which its types don't name. */
function catalogOf(doc: object): object {
  const root: unknown = Reflect.get(doc, '_root');
  const data: unknown = typeof root === 'object' && root ? Reflect.get(root, 'data') : null;
  if (typeof data !== 'object' || !data) throw new Error('pdfkit keeps its catalog elsewhere now');
  return data;
}
