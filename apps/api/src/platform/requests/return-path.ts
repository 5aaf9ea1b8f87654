const ours = /^\/(app|staff)(?=[/?#]|$)[\x21-\x5b\x5d-\x7e]*$/;

/**
 * Where to go after signing in: a path of the two areas, nothing that leads to another host.
 * @returns null for anything else
 */
export const returnPath = (wanted: string | undefined): string | null =>
  wanted !== undefined && wanted.length <= 2000 && ours.test(wanted) && !wanted.startsWith('//') ? wanted : null;

/** Where each group begins. */
export const homeOf = (person: { readonly isStaff: boolean }): string => (person.isStaff ? '/staff' : '/app');

/** Where to go after the last step of signing in: by way of the attestation, when that is owed. */
export function onward(person: {
  readonly isStaff: boolean;
  readonly owesAttestation: boolean;
  readonly returnTo: string | null;
}): string {
  const goal = person.returnTo ?? homeOf(person);
  return person.owesAttestation ? `/attestation?${new URLSearchParams({ return: goal }).toString()}` : goal;
}
