import Handlebars from 'handlebars';
import { knownOnly, UnknownPlaceholder } from './known-only.js';
import { RenderBudget } from './render-budget.js';
import { refuseHeavySource } from './source-size.js';
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

/** Lists within lists within lists: no more is in the data. */
const DEEPEST_EACH = 3;

/** Of the source that is being filled in; filling is synchronous, so there is one at a time. */
let budget = new RenderBudget();

// Handlebars' own would also walk objects, maps and iterators, and without end.
engine.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions): string {
  if (!Array.isArray(list)) throw new Error('"each" repeats for a list only');
  if (list.length === 0) return options.inverse(this);
  let text = '';
  for (const item of list) {
    budget.spendRound();
    const round = options.fn(item);
    budget.spendText(round.length);
    text += round;
  }
  return text;
});

/** Reads a source and refuses everything that a wording has no use for. */
class Allowed extends Handlebars.Visitor {
  #repetitions = 0;

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
    const repeats = block.path.original === 'each' ? 1 : 0;
    this.#repetitions += repeats;
    if (this.#repetitions > DEEPEST_EACH) this.refuse('repetitions stand too deep in repetitions');
    super.BlockStatement(block);
    this.#repetitions -= repeats;
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

/** A wording ready to be filled in. `spent`: of the whole document, when the source is one part of it. */
export type Compiled = (view: object, spent?: RenderBudget) => string;

/**
 * Handlebars source → a function from placeholders to text. Unknown placeholders and prototype access throw; there are no
 * partials, decorators, raw output, own helpers, `lookup` or `log`, so a source can only print, choose and repeat, within
 * a budget (`RenderBudget`).
 * @throws TemplateError
 */
export function compileSource(where: string, source: string): Compiled {
  if (containsSlotCharacters(source)) throw new TemplateError(where, 'contains characters reserved for values');
  refuseHeavySource(where, source);
  try {
    new Allowed(where).accept(engine.parse(source));
    const render = engine.compile<object>(source, { strict: true, knownHelpersOnly: true });
    return (view, spent = new RenderBudget()) =>
      attempt(where, () => {
        budget = spent;
        const text = render(knownOnly(view));
        spent.spendText(text.length);
        return text;
      });
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
