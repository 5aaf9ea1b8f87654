import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Block, DocumentModel, Inline } from '../src/document/document.js';
import { fontFiles } from './font-files.js';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];
const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const text = (content: readonly Inline[]): string => content.map((run) => escape(run.text)).join('');

export type BrowserPrinter = {
  /** Prints the model, tagged and with an outline. */
  readonly render: (model: DocumentModel) => Promise<Uint8Array>;
  /** CPU seconds spent by the browser's processes so far. */
  readonly cpuSeconds: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** A warm browser with one page, or undefined where none is installed. */
export async function openBrowserPrinter(): Promise<BrowserPrinter | undefined> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) return undefined;
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath, args });
  const session = await browser.newBrowserCDPSession();
  const page = await browser.newPage();
  return {
    render: async (model) => {
      await page.setContent(html(model), { waitUntil: 'load' });
      return page.pdf({ format: 'A4', tagged: true, outline: true, displayHeaderFooter: true });
    },
    cpuSeconds: async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    close: () => browser.close(),
  };
}

const html = (model: DocumentModel): string => `<!doctype html><html lang="${model.locale}"><meta charset="utf-8">
<title>${escape(model.title)}</title><style>
@font-face{font-family:Serif4;src:url("file://${fontFiles.normal}")}
body{font:10.5pt/1.45 Serif4,serif}td,th{font-size:9.25pt;text-align:left;vertical-align:top}
</style><h1>${escape(model.title)}</h1>${model.blocks.map(element).join('\n')}</html>`;

function element(block: Block): string {
  switch (block.kind) {
    case 'page-break':
      return '<div style="break-after:page"></div>';
    case 'heading':
      return `<h${block.level}>${block.number ?? ''} ${escape(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${block.number ?? ''} ${text(block.content)}</p>`;
    case 'note':
      return `<p>${text(block.content)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.items.map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
    case 'signatures':
      return block.parties.map(({ role, name }) => `<p>${escape(role)}: ${escape(name)}</p>`).join('');
    case 'table': {
      const head = block.columns.map(({ label }) => `<th scope="col">${escape(label)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`);
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}
