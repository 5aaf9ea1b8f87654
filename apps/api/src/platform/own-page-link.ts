/**
 * A mail's link to a page of the application. It names the organisation that it is for, by an id that is no secret to a
 * member: who belongs to several is asked to switch, where the page would seem not to exist (docs/decisions/12).
 */
export const ownPageLink = (publicUrl: string, page: `/app${string}`, tenantId: string): string =>
  `${publicUrl}${page}?organisation=${tenantId}`;
