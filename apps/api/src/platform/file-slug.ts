const spelt: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };

/** A name as part of a file's name that every system takes: a-z, 0-9 and single hyphens, 60 at most; may be empty. */
export const fileSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[æøåß]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
