import { agreementData } from '../agreement/agreement-data.js';
import { agreementView } from '../agreement/agreement-view.js';
import { catalogueOf } from '../catalogue/catalogue.js';
import { exampleAgreement } from '../example/example-agreement.js';
import { ValueSlots } from './value-slots.js';

/** What stands at a place of the data: a text to print, something to choose by, a group of names, or a list. */
export type PlaceholderNode =
  | { readonly kind: 'text' | 'choice' }
  | { readonly kind: 'group'; readonly names: ReadonlyMap<string, PlaceholderNode> }
  | { readonly kind: 'list'; readonly item: PlaceholderNode };

/** One that a wording may use: `path` from the top, or from within `list` when it stands in one. */
export type Placeholder = {
  readonly path: string;
  readonly kind: 'text' | 'choice' | 'list';
  readonly list: string | null;
};

/** Every placeholder there is, read off the view of a complete agreement, so that it can't fall behind. */
export const placeholderTree: PlaceholderNode = nodeOf(
  agreementView(agreementData.parse(exampleAgreement('en')), new ValueSlots(), catalogueOf('en')),
);

/** The same as a list, in the order of the data. */
export const placeholders: readonly Placeholder[] = flat(placeholderTree, '', null);

function nodeOf(value: unknown): PlaceholderNode {
  if (Array.isArray(value)) return { kind: 'list', item: nodeOf(value[0]) };
  if (typeof value === 'object' && value !== null) {
    return { kind: 'group', names: new Map(Object.entries(value).map(([name, inner]) => [name, nodeOf(inner)])) };
  }
  return { kind: typeof value === 'boolean' ? 'choice' : 'text' };
}

function flat(node: PlaceholderNode, path: string, list: string | null): readonly Placeholder[] {
  if (node.kind === 'group') {
    return [...node.names].flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`, list));
  }
  if (node.kind !== 'list') return [{ path: path === '' ? 'this' : path, kind: node.kind, list }];
  return [{ path, kind: 'list', list }, ...flat(node.item, '', path)];
}
