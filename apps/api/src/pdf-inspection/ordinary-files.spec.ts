import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { agreementDocument, exampleAgreement, renderPdf } from '#dpa-templates';
import { activeContentOf } from './active-content.js';

/** A PNG of nothing but its size, as a screenshot has it. */
function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const rows = deflateSync(Buffer.alloc(height * (1 + width * 3), 0x2f));
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

async function letter(): Promise<Buffer> {
  const doc = new PDFDocument({ margins: { top: 72, bottom: 72, left: 72, right: 72 } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.once('end', resolve));
  doc.text('Kære Ida. Her er dine oplysninger.', { link: 'https://eksempel.example' });
  for (let page = 0; page < 4; page += 1) doc.addPage().image(picture(2400, 1800), { width: 400 });
  doc.outline.addItem('Oplysninger');
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function withTool(tool: string, args: readonly string[], input: Buffer, name = 'in.pdf'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    writeFileSync(join(folder, name), input);
    execFileSync(tool, args, { cwd: folder, stdio: 'ignore' });
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('an ordinary PDF is taken', () => {
  it('with pictures and links', async () => {
    expect(activeContentOf(await letter())).toBeNull();
  });

  it('of this portal, unless it carries its data along', async () => {
    const model = agreementDocument(exampleAgreement('da'));
    expect(activeContentOf(Buffer.from(await renderPdf({ ...model, attachments: [] })))).toBeNull();
    expect(activeContentOf(Buffer.from(await renderPdf(model)))).toBe('active');
  });

  it.each([['--object-streams=generate'], ['--qdf'], ['--linearize']])(
    'as another program rewrites it: %s (needs qpdf)',
    async (option) => {
      expect(activeContentOf(withTool('qpdf', [option, 'in.pdf', 'out.pdf'], await letter()))).toBeNull();
    },
  );

  it('but not when it is locked with a password (needs qpdf)', async () => {
    const args = ['--encrypt', 'ida', 'ida', '256', '--', 'in.pdf', 'out.pdf'];
    expect(activeContentOf(withTool('qpdf', args, await letter()))).toBe('unreadable');
  });
});
