type Published = { readonly number: number; readonly retiredAt: Date | null };

/** A version is published for good; retired, nothing new is made of it, and what was stays. */
export const stateOf = ({ retiredAt }: Pick<Published, 'retiredAt'>): 'published' | 'retired' =>
  retiredAt === null ? 'published' : 'retired';

/** What new agreements are made of: the newest that is not retired. */
export function currentOf<Version extends Published>(versions: readonly Version[]): Version | null {
  const published = versions.filter((version) => stateOf(version) === 'published');
  return published.toSorted((a, b) => b.number - a.number)[0] ?? null;
}
