/** What the page that enrols a second factor shows, for a browser without eyes. */
export const secretIn = (html: string): string =>
  /id="secret"[^>]*>([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
export const offerIn = (html: string): string => /name="offer" value="([^"]+)"/.exec(html)?.[1] ?? '';
