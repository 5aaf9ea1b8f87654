const ours = /^\/(app|staff)(?=[/?#]|$)[\x21-\x5b\x5d-\x7e]*$/;

/**
 * Where to go after signing in: a path of the two areas, nothing that leads to another host.
 * @returns null for anything else
 */
export const returnPath = (wanted: string | undefined): string | null =>
  wanted !== undefined && wanted.length <= 2000 && ours.test(wanted) && !wanted.startsWith('//') ? wanted : null;

/** Where each group begins. */
export const homeOf = (person: { readonly isStaff: boolean }): string => (person.isStaff ? '/staff' : '/app');
