import { createHash } from 'node:crypto';
import { sampleList } from '../testing/sample-document.js';
import { renderPdf } from './render-pdf.js';

it('attachments say their media type, size and, in 16 bytes, their checksum', async () => {
  const content = '{"æ":"ø"}';
  const attachment = { name: 'a.json', mediaType: 'application/json', description: 'Data', text: content };
  const text = Buffer.from(await renderPdf({ ...sampleList(1), attachments: [attachment] })).toString('latin1');
  const checksum = createHash('md5').update(content).digest('hex').toUpperCase();
  expect(text).toContain(
    `/Subtype/application#2Fjson/Params<</Size 11/CheckSum<${checksum}>/CreationDate(D:20260501083000Z)`,
  );
  expect(text).toMatch(/\/AF \[\d+ 0 R\]/);
});
