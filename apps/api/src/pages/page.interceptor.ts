import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, defer, from, type Observable } from 'rxjs';
import { CONFIG, type Config } from '../config.js';
import { isPageAnswer, SeeOther, type PageAnswer } from '../platform/pages/page-answer.js';
import { localeCookie, requestLocale } from '../platform/requests/request-locale.js';
import { sessionCookieOptions } from '../platform/requests/session-cookie.js';
import { ANSWER } from '../platform/routes/route.js';
import { ComposePage, type DrawPage } from './compose-page.js';
import { compressPage } from './compress-page.js';
import { ReturnForm } from './return-form.js';

const YEAR_SECONDS = 31_536_000;

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly draw: DrawPage };

/**
 * Turns the page a handler answers with into HTML, and remembers the language that the reader chose. What the page needs
 * is read before the handler acts: what was done is never answered with a failure to say so.
 */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly composePage: ComposePage,
    private readonly returnForm: ReturnForm,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<unknown>(ANSWER, context.getHandler()) !== 'page') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return defer(() => from(this.composePage.prepare(request))).pipe(
      concatMap((draw) =>
        next.handle().pipe(concatMap((answer: unknown) => this.#answer(answer, { request, reply, draw }))),
      ),
    );
  }

  async #answer(given: unknown, { request, reply, draw }: Exchange): Promise<string | Buffer> {
    rememberLanguage(request, reply, this.config);
    const answer = isPageAnswer(given) ? await this.returnForm.run(given, reply) : given;
    if (given instanceof SeeOther) await this.returnForm.forget(request);
    if (answer instanceof SeeOther) {
      void reply.status(303).header('location', answer.location);
      return '';
    }
    if (!isPageAnswer(answer)) throw new Error('A handler with @Answers("page") returns page() or seeOther().');
    const { retryAfterSeconds } = answer.options;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply
      .status(answer.options.status ?? 200)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8');
    return compressPage(
      draw(answer.component, (page) => ({ ...answer.props, page: { ...page, path: addressOf(answer, request) } })),
      request,
      reply,
    );
  }
}

/** What to open again in the other language. */
const addressOf = ({ options }: PageAnswer, { method, url }: FastifyRequest): string =>
  (method === 'POST' ? options.form?.at : undefined) ?? url;

function rememberLanguage(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  if (!new URL(request.url, 'https://portal.invalid').searchParams.has('lang')) return;
  void reply.setCookie(localeCookie, requestLocale(request), {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: sessionCookieOptions(config).secure,
  });
}
