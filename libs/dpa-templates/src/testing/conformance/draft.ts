import { deflateSync } from 'node:zlib';
import { PdfFile } from './pdf-file.js';

type Part = { body: string; stream: string | undefined };

/**
 * A PDF taken apart, its streams readable, so that a fault can be planted in it and the rest be written as it was. Every
 * change throws when it finds nothing to change: a fault that was not planted proves nothing.
 */
export class Draft {
  private readonly objects = new Map<number, Part>();
  private trailer: string;

  constructor(bytes: Uint8Array) {
    const file = new PdfFile(bytes);
    for (const object of file.objects.values()) {
      const source = file.text.slice(object.at, object.end);
      const body = source.replace(/^\d+ 0 obj\s*/, '').replace(/\s*(?:stream[^]*)?endobj$/, '');
      const stream = file.content(object);
      this.objects.set(object.id, { body: body.replace(/\/Filter ?\/FlateDecode/, ''), stream });
    }
    const { tableAt } = file.revisions.at(-1) ?? { tableAt: 0 };
    this.trailer = /trailer\s*(<<[^]*>>)\s*startxref/.exec(file.text.slice(tableAt))?.[1] ?? '';
  }

  /** Changes the first object whose dictionary, or other body, matches. */
  change(find: string | RegExp, by: string): this {
    return this.edit(find, by, 'body');
  }

  /** Changes the first stream that matches, decompressed. */
  changeStream(find: string | RegExp, by: string): this {
    return this.edit(find, by, 'stream');
  }

  changeTrailer(find: string | RegExp, by: string): this {
    this.trailer = changed(this.trailer, find, by);
    return this;
  }

  /** Makes the tag of an object, and the marks of its content, another. */
  retag(id: number, from: string, to: string): this {
    const part = this.objects.get(id);
    if (!part) throw new Error(`there is no object ${id}`);
    part.body = changed(part.body, `/S/${from}/`, `/S/${to}/`);
    const [, page, mcid] = /\/Pg (\d+) 0 R.*\/K\[ (\d+)/.exec(part.body) ?? [];
    if (mcid === undefined) return this;
    const contents = /\/Contents\[([\d R]*)\]/.exec(this.objects.get(Number(page))?.body ?? '')?.[1] ?? '';
    for (const [, stream] of contents.matchAll(/(\d+) 0 R/g)) {
      const content = this.objects.get(Number(stream));
      if (content?.stream)
        content.stream = content.stream.replace(`/${from} <</MCID ${mcid}>>`, `/${to} <</MCID ${mcid}>>`);
    }
    return this;
  }

  /** Compresses the stream whose dictionary holds these words. */
  compress(words: string): this {
    const found = [...this.objects.values()].find(({ body }) => body.includes(words));
    if (found?.stream === undefined) throw new Error(`no stream has ${words}`);
    found.stream = deflateSync(Buffer.from(found.stream, 'latin1')).toString('latin1');
    found.body = changed(found.body, words, `${words}/Filter/FlateDecode`);
    return this;
  }

  /** A second object like one there is. */
  copy(id: number): number {
    const { body = '', stream } = this.objects.get(id) ?? {};
    const made = this.add('null');
    this.objects.set(made, { body, stream });
    return made;
  }

  /** Adds an object, which nothing refers to yet, and gives its number. */
  add(body: string, stream?: string): number {
    const id = Math.max(...this.objects.keys()) + 1;
    this.objects.set(id, { body: stream === undefined ? body : body.replace(/^<</, '<</Length 0'), stream });
    return id;
  }

  /** Number of the first object that matches. */
  find(pattern: RegExp): number {
    const found = [...this.objects].find(([, { body }]) => pattern.test(body));
    if (!found) throw new Error(`nothing matches ${pattern.source}`);
    return found[0];
  }

  write(): Uint8Array {
    let text = '%PDF-1.7\n%\xff\xff\xff\xff\n';
    const offsets = new Map<number, number>();
    for (const [id, { body, stream }] of this.objects) {
      offsets.set(id, text.length);
      const content = stream === undefined ? '' : `\nstream\n${stream}\nendstream`;
      const sized = stream === undefined ? body : body.replace(/\/Length\s+\d+/, `/Length ${stream.length}`);
      text += `${id} 0 obj\n${sized}${content}\nendobj\n`;
    }
    const size = Math.max(...this.objects.keys()) + 1;
    const entries = Array.from({ length: size }, (_, id) => {
      const at = offsets.get(id);
      return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
    });
    const trailer = this.trailer.replace(/\/Size \d+/, `/Size ${size}`);
    return Buffer.from(
      `${text}xref\n0 ${size}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`,
      'latin1',
    );
  }

  private edit(find: string | RegExp, by: string, where: 'body' | 'stream'): this {
    const matches = (text: string) => (typeof find === 'string' ? text.includes(find) : find.test(text));
    for (const part of this.objects.values()) {
      const text = part[where];
      if (text === undefined || !matches(text)) continue;
      part[where] = changed(text, find, by);
      return this;
    }
    throw new Error(`nothing to change: ${String(find)}`);
  }
}

/** The text with its first match replaced. Throws when there is none. */
export function changed(text: string, find: string | RegExp, by: string): string {
  const result = text.replace(find, by);
  if (result === text) throw new Error(`nothing to change: ${String(find)}`);
  return result;
}
