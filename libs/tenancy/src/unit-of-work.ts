import type { DataSource, EntityManager } from 'typeorm';
import { currentContext, inUnit, openUnit, type Unit } from './context.js';
import { NotCommitted, NoUnitOfWork } from './errors.js';
import type { Row } from './lone-read.js';
import type { Realm } from './realm.js';
import { SafePool } from './safe-pool.js';

/** One transaction for one realm and tenant. The pool underneath seals the context into the transaction's start. */
export class UnitOfWork {
  constructor(private readonly dataSources: Readonly<Record<Realm, DataSource>>) {}

  /**
   * Runs `work` in a transaction of the current context; a run inside a run joins it.
   * A throw rolls back everything, also when it came from a joined run and was caught further out.
   * `readOnly` lets the database refuse every write.
   * Throws NoTenancyContext outside `enterContext`, NotCommitted when the database rolled back instead.
   */
  async run<T>(work: (em: EntityManager) => Promise<T>, options: { readonly readOnly?: boolean } = {}): Promise<T> {
    const joined = openUnit();
    if (joined) return this.join(joined, work);

    const dataSource = this.dataSources[currentContext().realm];
    const unit: Unit = {
      owner: this,
      readOnly: options.readOnly ?? false,
      em: undefined,
      open: true,
      failure: undefined,
    };
    return inUnit(unit, () =>
      dataSource.transaction((em) => perform(unit, em, work)).finally(() => (unit.open = false)),
    );
  }

  /** Is a transaction open here? What takes long asks, and refuses to hold it up. */
  get isOpen(): boolean {
    return openUnit() !== undefined;
  }

  /**
   * One read that needs nothing else: a read-only transaction of the current context that takes one round trip instead
   * of three. Inside a run it is a read of that run.
   */
  async read(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const joined = openUnit();
    if (joined) return this.join(joined, (em) => em.query<Row[]>(text, [...values]));
    return poolOf(this.dataSources[currentContext().realm]).read(text, values);
  }

  /** The entity manager of the open transaction. Throws NoUnitOfWork outside one. */
  get em(): EntityManager {
    const unit = openUnit();
    if (unit?.owner !== this || !unit.em) throw new NoUnitOfWork();
    return unit.em;
  }

  private async join<T>(unit: Unit, work: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await work(this.em);
    } catch (cause) {
      unit.failure ??= { cause };
      throw cause;
    }
  }
}

function poolOf(dataSource: DataSource): SafePool {
  const pool: unknown = Reflect.get(dataSource.driver, 'master');
  if (!(pool instanceof SafePool)) throw new TypeError('a data source without a SafePool');
  return pool;
}

async function perform<T>(unit: Unit, em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  unit.em = em;
  const result = await work(em);
  if (unit.failure) throw new NotCommitted('a joined unit of work failed.', { cause: unit.failure.cause });
  return result;
}
