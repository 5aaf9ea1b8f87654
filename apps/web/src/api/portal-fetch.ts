import { toProblem } from './problem.js';

/** What a request needs from its surroundings; read at each call, for sign-in and language change while the page lives. */
export interface PortalFetchOptions {
  fetch: typeof fetch;
  csrfToken: () => string | null;
  locale: () => string;
  /** Called when the session is gone; the request still rejects. */
  onSignedOut: () => void;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The one way to the API: adds language and, on every change, the CSRF token.
 * Rejects with `ProblemError` for each answer that isn't 2xx.
 */
export function createPortalFetch(options: PortalFetchOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('Accept-Language', options.locale());
    const token = options.csrfToken();
    if (token !== null && !READS.has(request.method)) request.headers.set('X-CSRF-Token', token);
    const answer = await options.fetch(request);
    if (answer.ok) return answer;
    if (answer.status === 401) options.onSignedOut();
    throw toProblem(answer.status, await answer.json().catch(() => null));
  };
}
