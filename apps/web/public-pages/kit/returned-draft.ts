/**
 * Where a form is sent that came back with what was typed: along goes the draft under which that is kept until it is taken.
 * @param path of the page that it stands on, with its query
 */
export function withDraft(action: string, path: string): string {
  const draft = new URL(path, 'https://portal.invalid').searchParams.get('again');
  if (!draft) return action;
  const [to, fragment] = action.split('#');
  return `${to ?? ''}?again=${encodeURIComponent(draft)}${fragment === undefined ? '' : `#${fragment}`}`;
}
