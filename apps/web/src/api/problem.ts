import { z } from 'zod';
import * as m from '#messages';

/** RFC 9457, section 3, with one entry per wrong field: `path` as in the request. Title and texts are for logs, in English. */
const problemDocument = z.looseObject({
  type: z.string().default('about:blank'),
  errors: z.array(z.looseObject({ path: z.string(), code: z.string() })).optional(),
});

const PREFIX = 'urn:portal:problem:';

/** What a page says about a problem it can expect. With `field` it stands at that field, otherwise above the form. */
export interface ProblemWords {
  title: string;
  text: string;
  field?: string;
}

/** What went wrong, in the reader's language where a page has words for it. `status` 0 means that no answer came at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string | undefined,
    readonly detail: string | undefined,
    readonly fieldErrors: Readonly<Record<string, string>>,
    /** The API's code for each wrong field: `invalid`, or a finer one that a page can have words for. */
    readonly fieldCodes: Readonly<Record<string, string>> = {},
  ) {
    super(title ?? type);
  }

  /** The stable name of the problem, such as `customer_exists`. */
  get code(): string {
    return this.type.replace(PREFIX, '');
  }

  /** Someone else changed the thing since it was read (409 or 412): read it again, keep the draft. */
  get isStale(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** What was asked for isn't there, or not any more; so too by an address that nothing can have. */
  get isNowhere(): boolean {
    return this.status === 404 || this.status === 410;
  }

  /** Staff see nothing of data subjects before they have confirmed their duty of confidentiality (art. 28(3)(b)). */
  get owesAttestation(): boolean {
    return this.code === 'attestation_missing';
  }

  /** Worth asking again without any change: the way was cut, the server was busy or broken. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The same problem in a page's words: by code of the problem, and by path for what the API found wrong with a field. */
  say(words: Readonly<Record<string, ProblemWords>>, fieldWords: Readonly<Record<string, string>> = {}): ProblemError {
    const known = words[this.code];
    const found = known?.field
      ? { [known.field]: known.text }
      : Object.fromEntries(
          Object.entries(this.fieldErrors).map(([path, text]): [string, string] => [path, fieldWords[path] ?? text]),
        );
    return new ProblemError(
      this.status,
      this.type,
      known?.title ?? this.title,
      known?.text ?? this.detail,
      found,
      this.fieldCodes,
    );
  }
}

/** What a status says by itself; functions, for the language can change while the page lives. */
const wordsOf: Readonly<Record<number, () => readonly [title: string, detail: string]>> = {
  403: () => [m.common_forbidden_heading(), m.common_forbidden_text()],
  404: () => [m.common_missing_title(), m.common_missing_text()],
  410: () => [m.common_missing_title(), m.common_missing_text()],
};

/** What a problem that any page can meet says, by its code. */
const wordsOfCode: Readonly<Record<string, () => readonly [title: string, detail: string]>> = {
  organisation_changed: () => [m.common_organisation_changed_title(), m.common_organisation_changed_nothing_done()],
};

/** A refused field in words, until the page that knows it says more. */
const fieldText = (path: string): string =>
  /(?:^|\.)email$/i.test(path) ? m.common_invalid_email() : m.common_invalid_other();

/** @param body the parsed JSON of an answer that isn't 2xx; anything that isn't a problem document gives a bare problem. */
export function toProblem(status: number, body: unknown): ProblemError {
  const parsed = problemDocument.safeParse(body);
  if (!parsed.success) return new ProblemError(status, 'about:blank', undefined, undefined, {});
  const { type, errors = [] } = parsed.data;
  const [title, detail] = (wordsOfCode[type.replace(PREFIX, '')] ?? wordsOf[status])?.() ?? [];
  const fieldErrors = Object.fromEntries(errors.map(({ path }) => [path, fieldText(path)]));
  return new ProblemError(
    status,
    type,
    title,
    detail,
    fieldErrors,
    Object.fromEntries(errors.map(({ path, code }) => [path, code])),
  );
}

/** Whatever was thrown, as a problem: what isn't one already is a request that got no answer. */
export function asProblem(thrown: unknown): ProblemError {
  return thrown instanceof ProblemError ? thrown : new ProblemError(0, 'about:blank', undefined, undefined, {});
}
