import { StreamableFile } from '@nestjs/common';
import type { DocumentFile } from './read-document.js';

/** A PDF to save, under its reference: `DPA-2026-0001-v1.pdf`. Always a download, so that no page runs what is in it. */
export function sendPdf({ reference, bytes }: DocumentFile): StreamableFile {
  const name = reference.replaceAll(/[^A-Za-z0-9-]+/g, '-');
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}.pdf"`,
    length: bytes.length,
  });
}
