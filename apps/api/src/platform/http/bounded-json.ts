import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** No request of ours nests deeper than ten. */
const DEEPEST = 32;
/** Fields and list items of a whole body. */
const MOST_VALUES = 50_000;

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

/** 400: what nobody means, and what would keep the process busy or grow with each that reads it. */
export class UnboundedJson extends Error {
  override readonly name = 'UnboundedJson';
  readonly statusCode = 400;
}

/**
 * Looks at JSON before it is parsed: how deep it goes and how many values it holds. A text is leapt over, so that a file
 * in base64 costs next to nothing.
 * @param bytes UTF-8
 * @throws UnboundedJson
 */
export function checkBounds(bytes: Buffer): void {
  let [depth, values] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (byte === COMMA || OPENING.has(byte)) values += 1;
    if (depth > DEEPEST) throw new UnboundedJson(`The body nests more than ${DEEPEST} levels.`);
    if (values > MOST_VALUES) throw new UnboundedJson(`The body holds more than ${MOST_VALUES} values.`);
  }
}

/** @returns where the quote is that ends the text, or the end where none does */
function endOfText(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end === -1 ? bytes.length : end;
}

function isEscaped(bytes: Buffer, quote: number): boolean {
  let before = quote - 1;
  while (bytes[before] === BACKSLASH) before -= 1;
  return (quote - before) % 2 === 0;
}

/** Every JSON body is looked at before it is parsed; `__proto__` and `constructor` in it are refused too. */
export function addBoundedJson(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', {}, (request, body, done) => {
    checkBounds(body);
    return parse(request, body.toString('utf8'), done);
  });
}
