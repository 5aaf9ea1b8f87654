import { Catch, HttpException, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isToApi } from './http/api-address.js';
import { ProblemPage } from './problem-page.js';
import { z } from 'zod';
import { Conflict, NotFound, Problem, TooMany, type FieldError } from './problem.js';

const wantsPage = (request: FastifyRequest): boolean =>
  !isToApi(request) && (request.headers.accept ?? '').includes('text/html');

/** PostgreSQL's unique_violation: two did the same at once, past each other's checks. */
const duplicate = z.object({ code: z.literal('23505') });

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) {
    if (error.getStatus() === 404) return new NotFound();
    if (error.getStatus() < 500) return new Problem(error.getStatus(), 'bad_request', error.message);
  }
  if (duplicate.safeParse(error).success)
    return new Conflict('already_there', 'Another request was quicker: this is there already. Load again.');
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500)
    return new Problem(status, 'bad_request', error instanceof Error ? error.message : 'Bad request');
  return new Problem(500, 'internal', 'Something failed on our side. It has been noted; try again.');
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
/** The whole body is `#`. */
const pointerTo = (path: string): string => ['#', ...path.split('.').filter(Boolean).map(escaped)].join('/');

/** A field's fault as a member of `errors` (RFC 9457, section 3; `pointer` per RFC 6901). */
const asMember = ({ path, code, message }: FieldError) => ({
  path,
  pointer: pointerTo(path),
  code,
  detail: message,
});

export const asProblemJson = ({ code, status, detail, extras }: Problem, requestId: string) => ({
  type: `urn:portal:problem:${code}`,
  title: code,
  status,
  detail,
  instance: requestId,
  ...(extras.errors && { errors: extras.errors.map(asMember) }),
  ...(extras.retryAfterSeconds && { retryAfterSeconds: extras.retryAfterSeconds }),
});

/** The one place where an error becomes an answer: RFC 9457 for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('problem');
  constructor(@Inject(ProblemPage) private readonly page: ProblemPage) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.#log.error({ requestId: request.id, error: error instanceof Error ? error.stack : String(error) });
    if (problem instanceof TooMany || problem.extras.retryAfterSeconds)
      void reply.header('retry-after', String(problem.extras.retryAfterSeconds));
    void reply.status(problem.status).header('cache-control', 'no-store');
    if (wantsPage(request)) {
      const html = await this.page.render(problem, request).catch((fault: unknown) => {
        this.#log.error({ requestId: request.id, error: String(fault) });
        return null;
      });
      if (html !== null) return void reply.type('text/html; charset=utf-8').send(html);
    }
    void reply.type('application/problem+json').send(asProblemJson(problem, request.id));
  }
}
