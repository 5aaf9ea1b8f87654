/** What a control is described by: the ids of its hint and its error, whichever are there. */
export function describedBy(
  id: string,
  parts: { readonly hint: boolean; readonly error: boolean; readonly count?: boolean },
) {
  const ids = [
    parts.hint ? `${id}-hint` : undefined,
    parts.error ? `${id}-error` : undefined,
    parts.count ? `${id}-count` : undefined,
  ].filter((one) => one !== undefined);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
