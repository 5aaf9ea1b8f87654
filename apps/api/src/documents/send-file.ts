import { StreamableFile } from '@nestjs/common';
import type { DocumentFile } from './read-document.js';

/** A PDF to save: `DPA-2026-0001-v1-sealed.pdf`. Always a download, so that no page runs what is in it. */
export function sendPdf({ name, bytes }: DocumentFile): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}.pdf"`,
    length: bytes.length,
  });
}

/** Documents of one agreement in a ZIP: `DPA-2026-0001-v1.zip`. */
export function sendZip({ name, bytes }: DocumentFile): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/zip',
    disposition: `attachment; filename="${name}.zip"`,
    length: bytes.length,
  });
}

/** A certificate to save. @param pem as other programs take it */
export function sendCertificate(pem: Buffer): StreamableFile {
  return new StreamableFile(pem, {
    type: 'application/pem-certificate-chain',
    disposition: 'attachment; filename="certificate.pem"',
    length: pem.length,
  });
}
