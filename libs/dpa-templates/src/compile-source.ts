import Handlebars from 'handlebars';
import { knownOnly, UnknownPlaceholder } from './known-only.js';
import { TemplateError } from './template-error.js';
import { containsSlotCharacters } from './value-slots.js';

const blocks = new Set(['if', 'unless', 'each']);
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Handlebars with nothing in it but `if`, `unless` and `each`. */
const engine = Handlebars.create();
for (const helper of Object.keys(engine.helpers)) {
  if (!blocks.has(helper) && helper !== 'blockHelperMissing' && helper !== 'helperMissing') {
    engine.unregisterHelper(helper);
  }
}

/** Reads a source and refuses everything that a wording has no use for. */
class Allowed extends Handlebars.Visitor {
  constructor(private readonly where: string) {
    super();
  }
  override PartialStatement(): void {
    this.refuse('partials are not available');
  }
  override PartialBlockStatement(): void {
    this.refuse('partials are not available');
  }
  override Decorator(): void {
    this.refuse('decorators are not available');
  }
  override DecoratorBlock(): void {
    this.refuse('decorators are not available');
  }
  override SubExpression(): void {
    this.refuse('expressions inside expressions are not available');
  }
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.refuse('values are always escaped: write {{name}}, not {{{name}}} or {{&name}}');
    if (mustache.params.length > 0) this.refuse('a placeholder is one name, without parameters');
    super.MustacheStatement(mustache);
  }
  override BlockStatement(block: hbs.AST.BlockStatement): void {
    if (!blocks.has(block.path.original)) this.refuse(`the only blocks are ${[...blocks].join(', ')}`);
    super.BlockStatement(block);
  }
  override PathExpression(path: hbs.AST.PathExpression): void {
    const name = path.parts.find((part) => forbiddenNames.has(part));
    if (name !== undefined) throw asTemplateError(this.where, new UnknownPlaceholder(name));
    if (path.data) throw asTemplateError(this.where, new UnknownPlaceholder(path.original));
  }
  private refuse(why: string): never {
    throw new TemplateError(this.where, why);
  }
}

/**
 * Handlebars source → a function from placeholders to text. Unknown placeholders and prototype access throw; there are no
 * partials, decorators, raw output, own helpers, `lookup` or `log`, so a source can only print, choose and repeat.
 * @throws TemplateError
 */
export function compileSource(where: string, source: string): (view: object) => string {
  if (containsSlotCharacters(source)) throw new TemplateError(where, 'contains characters reserved for values');
  try {
    new Allowed(where).accept(engine.parse(source));
    const render = engine.compile<object>(source, { strict: true, knownHelpersOnly: true });
    return (view) => attempt(where, () => render(knownOnly(view)));
  } catch (error) {
    throw asTemplateError(where, error);
  }
}

function attempt<Result>(where: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw asTemplateError(where, error);
  }
}

function asTemplateError(where: string, error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  if (error instanceof UnknownPlaceholder) {
    const fault = { code: 'unknown_placeholder', part: where, subject: error.placeholder } as const;
    return new TemplateError(where, error.message, fault);
  }
  return new TemplateError(where, error instanceof Error ? error.message : String(error));
}
