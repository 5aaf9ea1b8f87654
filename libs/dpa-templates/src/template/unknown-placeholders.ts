import Handlebars from 'handlebars';
import { placeholderTree, type PlaceholderNode } from './placeholders.js';

/** Names in a source that no agreement has, or that can't be used as they are: a list printed, a text repeated. */
export function unknownPlaceholders(source: string): readonly string[] {
  const reader = new NameReader();
  reader.accept(Handlebars.parse(source));
  return [...new Set(reader.unknown)];
}

/** Walks a source as Handlebars would, with the data's shape in place of data. */
class NameReader extends Handlebars.Visitor {
  readonly unknown: string[] = [];
  #contexts: PlaceholderNode[] = [placeholderTree];

  override MustacheStatement({ path }: hbs.AST.MustacheStatement): void {
    const node = this.#find(path);
    if (node?.kind !== 'text') this.#note(path);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const [given] = block.params;
    const node = given && this.#find(given);
    if (block.path.original !== 'each') {
      if (given && !node) this.#note(given);
      this.accept(block.program);
      this.accept(block.inverse);
      return;
    }
    if (node?.kind !== 'list') {
      if (given) this.#note(given);
      return;
    }
    this.#contexts.push(node.item);
    this.accept(block.program);
    this.#contexts.pop();
    this.accept(block.inverse);
  }

  #find(expression: hbs.AST.Node): PlaceholderNode | undefined {
    if (!isPath(expression)) return undefined;
    let node = this.#contexts.at(-1 - expression.depth);
    for (const name of expression.parts) node = node?.kind === 'group' ? node.names.get(name) : undefined;
    return node;
  }

  #note(expression: hbs.AST.Node): void {
    this.unknown.push(isPath(expression) ? expression.original : expression.type);
  }
}

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
