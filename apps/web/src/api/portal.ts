import { getLocale } from '#locale';
import { createPortalFetch } from './portal-fetch.js';
import { shownOrganisation } from './shown-organisation.js';
import { signInPath } from './sign-in.js';

let csrfToken: string | null = null;

/** The session's answer carries the token; every change sends it back. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

let readSessionAgain = (): void => undefined;

/** @param again has the session read anew: with it comes the choice of organisation that the frame then offers */
export function whenOrganisationChanges(again: () => void): void {
  readSessionAgain = again;
}

const leaveForSignIn = () => {
  const { pathname, search, hash } = window.location;
  window.location.assign(signInPath(pathname + search + hash));
};

/** `fetch` to our own API, for the generated client and for what the shell asks itself. */
export const portalFetch = createPortalFetch({
  fetch: (input, init) => window.fetch(input, init),
  csrfToken: () => csrfToken,
  locale: () => getLocale(),
  organisation: shownOrganisation,
  // Not randomUUID, which there is on secure origins only.
  newKey: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
  onSignedOut: leaveForSignIn,
  onOrganisationChanged: () => readSessionAgain(),
});
