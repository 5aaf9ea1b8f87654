/**
 * Where to sign in, and where to return to afterwards.
 * @param here path, query and hash of this page; anything else than a path of ours is left out.
 */
export function signInPath(here: string): string {
  const returnable = /^\/(app|staff)(?=[/?#]|$)/.test(here);
  return returnable ? `/sign-in?${new URLSearchParams({ return: here }).toString()}` : '/sign-in';
}
