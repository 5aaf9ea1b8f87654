import { deflateSync } from 'node:zlib';

type Part = string | Buffer;
const asBytes = (part: Part): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part);

export const pdf = (...objects: readonly Part[]): Buffer =>
  Buffer.concat(['%PDF-1.7\n', ...objects, '\ntrailer << /Root 1 0 R >>\n%%EOF\n'].map(asBytes));

/** @param begin from the keyword up to the data */
export const stream = (dict: string, content: Part, begin = 'stream\n'): Buffer =>
  Buffer.concat([`7 0 obj << ${dict} >>\n${begin}`, content, '\nendstream endobj\n'].map(asBytes));

export const deflated = (text: string): Buffer => deflateSync(Buffer.from(text, 'latin1'));

/** Objects in a stream, packed. */
export const packed = (objects: string, filter = '/Filter /FlateDecode'): Buffer =>
  pdf(stream(`/Type /ObjStm /N 1 /First 4 ${filter}`, deflated(objects)));
