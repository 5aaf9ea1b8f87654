import { deflateSync } from 'node:zlib';

type Added = readonly (readonly [id: number, body: string])[];

/**
 * A small file that is dear to read: every revision names, 128 times over, the same packed stream as its validation store.
 * @returns the file, and where the stream's object begins
 */
export function storeBomb(): { bytes: Buffer; streamAt: number } {
  const packed = deflateSync(Buffer.alloc(16 * 1024 * 1024 - 1)).toString('latin1');
  const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
  const first = withRevision('%PDF-1.7\n', [
    [1, '(y)'],
    [2, '<< /Type /Catalog >>'],
    [3, stream],
  ]);
  const refs = Array.from({ length: 64 }, () => '3 0 R').join(' ');
  let text = first;
  for (let root = 4; root < 94; root += 3)
    text = withRevision(text, [
      [root, `<< /Type /Catalog /AcroForm ${root + 2} 0 R /DSS ${root + 1} 0 R>>`],
      [root + 1, `<< /Type /DSS /Certs [${refs}] /CRLs [${refs}] >>`],
      [root + 2, '<< /Fields [] >>'],
    ]);
  return { bytes: Buffer.from(text, 'latin1'), streamAt: first.indexOf('3 0 obj') };
}

/** @param ids what stands in the trailer's /ID */
export function withRevision(text: string, objects: Added, ids = '<00> <00>'): string {
  const tables = [...text.matchAll(/startxref\n(\d+)\n/g)];
  const previous = tables.at(-1)?.[1];
  let all = text;
  const entries = objects.map(([id, body]) => {
    const at = String(all.length).padStart(10, '0');
    all += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${at} 00000 n \n`;
  });
  const [last] = objects.map(([id]) => id).toSorted((a, b) => b - a);
  const root = objects.find(([, body]) => body.includes('/Catalog'))?.[0];
  const about = `/Size ${(last ?? 0) + 1} /Root ${root} 0 R /Info 1 0 R /ID [${ids}]`;
  const trailer = `trailer\n<< ${about}${previous ? ` /Prev ${previous}` : ''} >>`;
  return `${all}xref\n0 1\n0000000000 65535 f \n${entries.join('')}${trailer}\nstartxref\n${all.length}\n%%EOF\n`;
}
