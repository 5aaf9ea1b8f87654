import { z } from 'zod';

/** The body of an answer, counted while it comes, unpacked: who answers is not trusted with our memory. */
export async function boundedAnswer({ body }: Response, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    const chunk = z.instanceof(Uint8Array).parse(piece);
    length += chunk.length;
    if (length > largest) throw new Error('its answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
