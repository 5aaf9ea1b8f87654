/**
 * Characters that are no text: control characters but tab and line ends, which PostgreSQL or whoever reads the text
 * later would choke on, and halves of a character.
 */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

const isUnstorable = (text: string): boolean => controls.test(text) || !text.isWellFormed();

/** Who sends more of them is not typing. */
const MOST = 20;

/**
 * Where in an incoming value there is a text that can't be stored, names of fields included; the first twenty. Without
 * recursion: how deep a value goes is up to whoever sends it.
 */
export function unstorableTexts(value: unknown): string[] {
  const found: string[] = [];
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let next = left.pop(); next && found.length < MOST; next = left.pop()) {
    const { path, value: current } = next;
    if (typeof current === 'string' && isUnstorable(current)) found.push(path);
    if (typeof current !== 'object' || current === null) continue;
    for (const [name, item] of Object.entries(current)) {
      if (isUnstorable(name)) found.push(path);
      else left.push({ path: path === '' ? name : `${path}.${name}`, value: item });
    }
  }
  return found.slice(0, MOST);
}
