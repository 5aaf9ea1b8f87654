import { StreamableFile } from '@nestjs/common';
import { fileName, type DocumentFile } from './read-document.js';

/** A PDF to save, under its reference: `DPA-2026-0001-v1.pdf`. Always a download, so that no page runs what is in it. */
export function sendPdf({ reference, bytes }: DocumentFile): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${fileName(reference)}"`,
    length: bytes.length,
  });
}

/** Documents of one agreement in a ZIP: `DPA-2026-0001-v1.zip`. */
export function sendZip({ reference, bytes }: DocumentFile): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/zip',
    disposition: `attachment; filename="${fileName(reference, 'zip')}"`,
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
