const NAME = 'organisation';

/** Which organisation a mail's link is for; null for a link that does not say. @param search `?a=b` */
export const linkedOrganisation = (search: string): string | null => new URLSearchParams(search).get(NAME);

/** The same page, once it is settled whose it is. @param href path, query and hash */
export function withoutOrganisation(href: string): string {
  const { pathname, searchParams, search, hash } = new URL(href, 'https://portal.invalid');
  searchParams.delete(NAME);
  const left = search === '' ? '' : searchParams.toString();
  return `${pathname}${left === '' ? '' : `?${left}`}${hash}`;
}
