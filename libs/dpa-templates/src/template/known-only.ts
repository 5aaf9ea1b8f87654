/** A name that is none of the placeholders. */
export class UnknownPlaceholder extends Error {
  override readonly name = 'UnknownPlaceholder';
  constructor(readonly placeholder: string) {
    super(`"${placeholder}" is not a placeholder`);
  }
}

/**
 * A view in which a name that is not there throws. Handlebars' own strict mode lets `{{#if misspelt}}` pass as false, and
 * an agreement must not choose a wording by a typing error. Inherited names count as not there.
 */
export function knownOnly<View extends object>(view: View): View {
  return new Proxy(view, {
    // Handlebars asks first, and would then complain in words of its own that hide the name.
    has: () => true,
    get(target, name): unknown {
      // Handlebars compares contexts with `!=`, which asks an object for its primitive: one that equals nothing.
      if (name === Symbol.toPrimitive) return () => unlike;
      const value: unknown = Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined;
      if (typeof name === 'string' && value === undefined) throw new UnknownPlaceholder(name);
      if (Array.isArray(value)) return value.map((item: unknown) => guarded(item));
      return guarded(value);
    },
  });
}

function guarded(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? knownOnly(value) : value;
}

const unlike = Symbol('equal to no text');
