import { z } from 'zod';

/** RFC 9457, section 3, with its `errors` extension: one entry per field, `pointer` per RFC 6901. */
const problemDocument = z.looseObject({
  type: z.string().default('about:blank'),
  title: z.string().optional(),
  status: z.number().int().optional(),
  detail: z.string().optional(),
  errors: z.array(z.looseObject({ pointer: z.string(), detail: z.string() })).optional(),
});

/** What the API says went wrong, in the reader's language. `status` 0 means that no answer came at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string | undefined,
    readonly detail: string | undefined,
    readonly fieldErrors: Readonly<Record<string, string>>,
  ) {
    super(title ?? type);
  }

  /** Someone else changed the thing since it was read (409 or 412): read it again, keep the draft. */
  get isStale(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** Worth asking again without any change: the way was cut, the server was busy or broken. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** `#/contacts/0/e~1mail` → `contacts.0.e/mail`, the path by which a form knows the field. */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** @param body the parsed JSON of an answer that isn't 2xx; anything that isn't a problem document gives a bare problem. */
export function toProblem(status: number, body: unknown): ProblemError {
  const parsed = problemDocument.safeParse(body);
  if (!parsed.success) return new ProblemError(status, 'about:blank', undefined, undefined, {});
  const { type, title, detail, errors = [] } = parsed.data;
  const fieldErrors = Object.fromEntries(errors.map((error) => [fieldPath(error.pointer), error.detail]));
  return new ProblemError(status, type, title, detail, fieldErrors);
}

/** Whatever was thrown, as a problem: what isn't one already is a request that got no answer. */
export function asProblem(thrown: unknown): ProblemError {
  return thrown instanceof ProblemError ? thrown : new ProblemError(0, 'about:blank', undefined, undefined, {});
}
