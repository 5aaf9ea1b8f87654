import type { Landing } from './heading-pieces.js';
import type { PdfFile } from './pdf-file.js';
import { pdfString } from './pdf-text.js';
import { destination } from './destination.js';

type Node = { readonly id: number; readonly title: string; readonly to: string; readonly children: Node[] };

/** Writes bookmarks of all headings as a tree, the first level open, and returns its object number (PDF 1.7, 12.3.3). */
export function writeOutline(file: PdfFile, landings: readonly Landing[]): number | undefined {
  const top: Node[] = [];
  const path: { level: number; children: Node[] }[] = [{ level: 0, children: top }];
  for (const { heading, page, y } of landings) {
    if (!page) continue;
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    const title = heading.number === undefined ? heading.text : `${heading.number} ${heading.text}`;
    const node: Node = { id: file.reserve(), title, to: destination(page, y ?? 0), children: [] };
    path.at(-1)?.children.push(node);
    path.push({ level: heading.level, children: node.children });
  }
  const [first, last] = [top[0], top.at(-1)];
  if (!first || !last) return undefined;
  const root = file.reserve();
  writeSiblings(file, top, root);
  return file.object(`<</Type/Outlines/First ${first.id} 0 R/Last ${last.id} 0 R/Count ${top.length}>>`, root);
}

function writeSiblings(file: PdfFile, nodes: readonly Node[], parent: number): void {
  for (const [index, { id, title, to, children }] of nodes.entries()) {
    const [previous, next, first, last] = [nodes[index - 1], nodes[index + 1], children[0], children.at(-1)];
    const around = (previous ? `/Prev ${previous.id} 0 R` : '') + (next ? `/Next ${next.id} 0 R` : '');
    const below = first && last ? `/First ${first.id} 0 R/Last ${last.id} 0 R/Count ${-children.length}` : '';
    file.object(`<</Title${pdfString(title)}/Parent ${parent} 0 R/Dest${to}${around}${below}>>`, id);
    writeSiblings(file, children, id);
  }
}
