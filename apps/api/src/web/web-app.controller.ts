import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Answers, May, Realm } from '../platform/routes/route.js';

/** The single-page app's one HTML file; its routes are the app's own, its data needs a session. */
@Realm('public')
@Controller()
export class WebAppController {
  #html: string | undefined;

  @Get(['app', 'app/*', 'staff', 'staff/*'])
  @May('page.read')
  @Answers('file')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(@Req() request: Pick<FastifyRequest, 'cspNonce'>): Promise<string> {
    // Kept once it has been read: a build that is under way is no reason to fail for ever.
    this.#html ??= await readFile(path.resolve('dist/web/index.html'), 'utf8');
    return this.#html.replaceAll('__CSP_NONCE__', request.cspNonce);
  }
}
