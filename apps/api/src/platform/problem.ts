/** What a field's value is wrong with; `path` as in the request (`contacts.0.email`). */
export type FieldError = { readonly path: string; readonly code: string; readonly message: string };

type ProblemExtras = { readonly errors?: readonly FieldError[]; readonly retryAfterSeconds?: number };

/**
 * An answer that is not the one asked for, as RFC 9457 problem details. `code` is stable: clients and translations
 * hang on it (`problems_<code>` in the message catalogues); `detail` names the matter and the remedy, in English, for logs and APIs.
 */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

/** 404, also for what exists in another tenant: whoever asks must not learn the difference. */
export class NotFound extends Problem {
  constructor(detail = 'There is nothing here, or it is not yours to see.') {
    super(404, 'not_found', detail);
  }
}

/** 401: sign in first. */
export class NotSignedIn extends Problem {
  constructor(detail = 'Sign in, then try again.') {
    super(401, 'not_signed_in', detail);
  }
}

/** 403: signed in, but the role does not include this. */
export class Forbidden extends Problem {
  constructor(code = 'forbidden', detail = 'Your role does not include this. Ask an administrator.') {
    super(403, code, detail);
  }
}

/** 403: staff read nothing of data subjects before they have attested confidentiality (art. 28(3)(b)). */
export class AttestationMissing extends Forbidden {
  constructor() {
    super('attestation_missing', 'Attest confidentiality first, on the page /attestation.');
  }
}

/** 409: the state has moved on; load again. */
export class Conflict extends Problem {
  constructor(code: string, detail: string) {
    super(409, code, detail);
  }
}

/** 409: somebody else has changed the same since it was read; what was sent would have undone that. */
export const changedMeanwhile = (): Conflict =>
  new Conflict('changed_meanwhile', 'Somebody else has changed this since it was read. Load it again.');

/** 410: it was here, and is no longer (an expired link). */
export class Gone extends Problem {
  constructor(code: string, detail: string) {
    super(410, code, detail);
  }
}

/** More faults than these help nobody; nor do names of fields that are longer. What comes in must not decide how much goes out. */
const MOST_FAULTS = 50;
const LONGEST_PATH = 200;

/** 422: one or more fields are wrong; the first fifty are named. */
export class Invalid extends Problem {
  constructor(faults: readonly FieldError[]) {
    const errors = faults.slice(0, MOST_FAULTS).map((fault) => ({ ...fault, path: fault.path.slice(0, LONGEST_PATH) }));
    super(
      422,
      'invalid',
      errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
      { errors },
    );
  }
}

/** 429: too often; says when to come back. */
export class TooMany extends Problem {
  constructor(retryAfterSeconds: number) {
    super(429, 'too_many', `Too many tries. Wait ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
  }
}
