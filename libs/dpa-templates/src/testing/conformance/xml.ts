/** An element of XML with its namespace written out. */
export type Element = {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
};

/** The XML is not well-formed (XML 1.0, 2.1; Namespaces in XML 1.0). */
export class IllFormed extends Error {
  override readonly name = 'IllFormed';
}

const NAME = '[A-Za-z_][\\w.-]*';
const OPENING = new RegExp(
  `<((?:${NAME}:)?${NAME})((?:\\s+(?:${NAME}:)?${NAME}\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(`((?:${NAME}:)?${NAME})\\s*=\\s*(?:"([^<"]*)"|'([^<']*)')`, 'g');
const CLOSING = new RegExp(`</((?:${NAME}:)?${NAME})\\s*>`, 'y');
const TEXT = /[^<]+/y;
const SKIPPED = /<!--(?:[^-]|-[^-])*-->|<\?[^]*?\?>/y;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));|&/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Scope = ReadonlyMap<string, string>;
type Open = {
  readonly qualified: string;
  readonly scope: Scope;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
};

/** Reads a document without DTD into its root. Throws IllFormed. */
export function readXml(source: string): Element {
  // eslint-disable-next-line no-control-regex -- exactly the characters that XML 1.0 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(source)) throw new IllFormed('a forbidden character');
  const scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  const document: Open = { qualified: '', scope, attributes: new Map(), children: [], text: '' };
  const open: Open[] = [document];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  while (at < source.length) {
    const current = open.at(-1) ?? document;
    const text = take(TEXT);
    if (text) current.text += decoded(text[0]);
    else if (!take(SKIPPED)) step(open, take);
  }
  const [root] = document.children;
  if (open.length !== 1 || document.children.length !== 1 || !root) throw new IllFormed('not exactly one root, closed');
  if (document.text.trim() !== '') throw new IllFormed('text outside the root');
  return root;
}

/** Opens or closes an element. */
function step(open: Open[], take: (pattern: RegExp) => RegExpExecArray | null): void {
  const parent = open.at(-1);
  const opening = take(OPENING);
  if (opening && parent) {
    const [, qualified = '', attributes = '', isEmpty] = opening;
    open.push({ qualified, ...readAttributes(attributes, parent.scope), children: [], text: '' });
    if (isEmpty) close(open);
    return;
  }
  const closing = take(CLOSING);
  if (!closing) throw new IllFormed(`no markup within <${parent?.qualified ?? ''}>`);
  if (open.length < 2 || parent?.qualified !== closing[1]) throw new IllFormed(`</${closing[1]}> closes nothing`);
  close(open);
}

/** Attributes by their qualified name, and the namespaces that hold from here on. */
function readAttributes(source: string, around: Scope): { scope: Scope; attributes: ReadonlyMap<string, string> } {
  const [scope, attributes] = [new Map(around), new Map<string, string>()];
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '');
    if (attributes.has(name)) throw new IllFormed(`attribute ${name} twice`);
    attributes.set(name, value);
    if (name === 'xmlns') scope.set('', value);
    if (name.startsWith('xmlns:')) scope.set(name.slice(6), value);
  }
  return { scope, attributes };
}

function close(open: Open[]): void {
  const done = open.pop();
  if (!done) return;
  const { qualified, scope, attributes, children, text } = done;
  const [prefix, name] = qualified.includes(':') ? splitAt(qualified) : ['', qualified];
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== '') throw new IllFormed(`the prefix ${prefix} has no namespace`);
  open.at(-1)?.children.push({ namespace: namespace ?? '', prefix, name, attributes, children, text });
}

const splitAt = (qualified: string): [string, string] => {
  const at = qualified.indexOf(':');
  return [qualified.slice(0, at), qualified.slice(at + 1)];
};

function decoded(text: string): string {
  return text.replace(ENTITY, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return CHARACTERS[name] ?? '';
    if (decimal === undefined && hex === undefined) throw new IllFormed('an ampersand that is not escaped');
    return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
  });
}
