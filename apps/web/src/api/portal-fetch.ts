import { PendingChanges } from './pending-changes.js';
import { toProblem } from './problem.js';
import { isOfOrganisation } from './shown-organisation.js';

/** What a request needs from its surroundings; read at each call, for sign-in and language change while the page lives. */
export interface PortalFetchOptions {
  fetch: typeof fetch;
  csrfToken: () => string | null;
  locale: () => string;
  /** The organisation that this page shows. */
  organisation: () => string | null;
  /** A new random name for a change. */
  newKey: () => string;
  /** Called when the session is gone; the request still rejects. */
  onSignedOut: () => void;
  /** Called when another organisation was opened elsewhere; the request still rejects. */
  onOrganisationChanged: () => void;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A failure on the way or behind it says nothing of what was done; any other answer does. */
const isFinal = (answer: Response): boolean => answer.status < 500 && answer.status !== 429;

/**
 * The one way to the API: adds language, the organisation that the page shows and, on every change, the CSRF token and a key by which the API knows the same
 * change when it comes twice: by a double click, or tried again after an answer was lost.
 * Rejects with `ProblemError` for each answer that isn't 2xx.
 */
export function createPortalFetch(options: PortalFetchOptions): typeof fetch {
  const keys = new PendingChanges(options.newKey);
  const answered = async (answer: Response): Promise<Response> => {
    if (answer.ok) return answer;
    if (answer.status === 401) options.onSignedOut();
    const problem = toProblem(answer.status, await answer.json().catch(() => null));
    if (problem.code === 'organisation_changed') options.onOrganisationChanged();
    throw problem;
  };
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('Accept-Language', options.locale());
    const organisation = options.organisation();
    if (organisation !== null && isOfOrganisation(request.url))
      request.headers.set('Portal-Organisation', organisation);
    const token = options.csrfToken();
    if (READS.has(request.method)) return answered(await options.fetch(request));
    if (token !== null) request.headers.set('X-CSRF-Token', token);
    const change = [request.method, request.url, await request.clone().text()].join(' ');
    request.headers.set('Idempotency-Key', `"${keys.keyOf(change)}"`);
    const answer = await options.fetch(request);
    if (isFinal(answer)) keys.settle(change);
    return answered(answer);
  };
}
