let shown: string | null = null;

/**
 * The organisation that this tab shows: the one that was open when it first showed any. The session is shared by all
 * tabs and may move on; what is on screen here stays of this one until the page is loaded anew.
 */
export const shownOrganisation = (): string | null => shown;

/** @param open the session's; null while the person has yet to choose */
export function showOrganisation(open: string | null): void {
  shown ??= open;
}

/** Whether what an address of the API answers hangs on the organisation. */
export const isOfOrganisation = (url: string): boolean =>
  new URL(url, 'https://portal.invalid').pathname.startsWith('/api/app/');

/** A plain link sends no header, so it names the organisation in its address: another's file is refused. */
export const ofShownOrganisation = (href: string): string =>
  shown !== null && isOfOrganisation(href) ? `${href}${href.includes('?') ? '&' : '?'}organisation=${shown}` : href;
