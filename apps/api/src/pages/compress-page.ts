import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { localeCookie } from '../platform/requests/request-locale.js';

/** Below this the head of the answer weighs more than what is saved. */
const WORTH_IT_BYTES = 1000;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Quick; the last percent is for files that are compressed once. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * A page as short as the reader's browser understands. Only for who is known by nothing but a language: a page made for
 * a cookie can hold a secret beside what its address says, and the length of the two compressed together would tell of
 * the secret (BREACH).
 */
export async function compressPage(
  html: string,
  request: Pick<FastifyRequest, 'method' | 'headers' | 'cookies'>,
  reply: Pick<FastifyReply, 'header'>,
): Promise<string | Buffer> {
  const isKnown = Object.keys(request.cookies).some((name) => name !== localeCookie);
  if (request.method !== 'GET' || isKnown || html.length < WORTH_IT_BYTES) return html;
  void reply.header('vary', 'accept-encoding');
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b(?!;q=0)/.test(accepted)) {
    void reply.header('content-encoding', 'br');
    return brotli(html, QUICK);
  }
  if (!/\bgzip\b(?!;q=0)/.test(accepted)) return html;
  void reply.header('content-encoding', 'gzip');
  return zip(html);
}
