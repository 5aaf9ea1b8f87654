import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { NoTenancyContext, TenancySwitch } from './errors.js';
import type { Realm } from './realm.js';

/** For whom the current code works. `tenantId` is a lower-case UUID, or null where no single tenant is meant. */
export type TenancyContext = { readonly realm: Realm; readonly tenantId: string | null };

/** An open transaction, as the code inside it sees it. */
export type Unit = {
  readonly owner: object;
  readonly readOnly: boolean;
  em: EntityManager | undefined;
  open: boolean;
  /** What a joined piece of work threw; it dooms the whole, even if the outer code swallows it. */
  failure: { readonly cause: unknown } | undefined;
};

type Scope = { readonly context: TenancyContext; readonly unit: Unit | undefined };

const storage = new AsyncLocalStorage<Scope>();

/**
 * Runs `work`, and everything it awaits, as `context`. Re-entering the same context joins an open unit of work.
 * Throws TenancySwitch when a unit of work of another realm or tenant is open.
 */
export function enterContext<T>(context: TenancyContext, work: () => T): T {
  const unit = openUnit();
  if (unit && !same(currentContext(), context)) throw new TenancySwitch();
  return storage.run({ context: Object.freeze({ ...context }), unit }, work);
}

/** The realm and tenant entered last. Throws NoTenancyContext when there is none: never "all". */
export function currentContext(): TenancyContext {
  const scope = storage.getStore();
  if (!scope) throw new NoTenancyContext();
  return scope.context;
}

/** The tenant entered last; never one that a client names. Throws NoTenancyContext where no single tenant is meant. */
export function currentTenant(): string {
  const { tenantId } = currentContext();
  if (tenantId === null) throw new NoTenancyContext();
  return tenantId;
}

/** The unit of work this code runs in, if one is open. Code that outlives its transaction sees none. */
export function openUnit(): Unit | undefined {
  const unit = storage.getStore()?.unit;
  return unit?.open ? unit : undefined;
}

/** Runs `work` inside `unit`, in the current context. */
export function inUnit<T>(unit: Unit, work: () => T): T {
  return storage.run({ context: currentContext(), unit }, work);
}

function same(a: TenancyContext, b: TenancyContext): boolean {
  return a.realm === b.realm && a.tenantId === b.tenantId;
}
