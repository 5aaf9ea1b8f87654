import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname } from 'node:path';
import type { Block, DocumentModel, Inline } from '../src/document/document.js';
import { fontFiles } from './font-files.js';

const fontPaths = [...new Set(Object.values(fontFiles).map((file) => dirname(file)))];
let compiler: NodeCompiler | undefined;

/**
 * The model as typst markup, tagged (PDF/UA-1) as typst does it.
 * @param remembers how many documents ago something may have been laid out to be taken over as it was
 */
export function renderWithTypst(model: DocumentModel, remembers = 0): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths }] });
  const pdf = compiler.pdf({ mainFileContent: markup(model) }, { pdfStandard: PdfStandard.UA_1 });
  compiler.evictCache(remembers);
  return Promise.resolve(pdf);
}

/** A string literal of typst's code mode: nothing in it is markup. */
const literal = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const runs = (content: readonly Inline[]): string =>
  content.map(({ text, strong }) => (strong ? `#strong(${literal(text)})` : `#text(${literal(text)})`)).join('');

const markup = (model: DocumentModel): string => `#set document(title: ${literal(model.title)}, date: none)
#set text(font: "Source Serif 4", size: 10.5pt, lang: ${literal(model.locale)})
#set par(leading: 0.65em, spacing: 1em)
#show heading: set text(font: "Hanken Grotesk", size: 14pt)
#set page(paper: "a4", margin: (x: 64pt, top: 68pt, bottom: 82pt), footer: context [#text(size: 8pt)[#text(${literal(model.reference)}) #counter(page).display("1/1", both: true)]])
#title()
${model.frontMatter ? '#outline()\n#pagebreak()' : ''}
${model.blocks.map(content).join('\n\n')}
`;

function content(block: Block): string {
  switch (block.kind) {
    case 'page-break':
      return '#pagebreak()';
    case 'heading':
      return `#heading(level: ${block.level}, ${literal(`${block.number ?? ''} ${block.text}`.trim())})`;
    case 'paragraph':
      return `#text(${literal(`${block.number ?? ''} `)})${runs(block.content)}`;
    case 'note':
      return runs(block.content);
    case 'list':
      return `#${block.ordered ? 'enum' : 'list'}(${block.items.map((item) => `[${runs(item)}]`).join(', ')})`;
    case 'facts':
      return `#terms(${block.items.map(({ label, value }) => `([#text(${literal(label)})], [${runs(value)}])`).join(', ')})`;
    case 'signatures':
      return `#grid(columns: 2, ${block.parties.map(({ role, name }) => `[#text(${literal(`${role} ${name}`)})]`).join(', ')})`;
    case 'table': {
      const widths = block.columns.map(({ width }) => `${width}fr`).join(', ');
      const head = block.columns.map(({ label }) => literal(label)).join(', ');
      const rows = block.rows.map((row) => row.map((cell) => `[${runs(cell)}]`).join(', '));
      return `#text(size: 9.25pt)[#table(columns: (${widths}), stroke: (y: 0.5pt), table.header(${head}),\n${rows.join(',\n')})]`;
    }
  }
}
