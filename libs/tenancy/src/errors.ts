/** No realm and tenant were entered: whoever asks must say for whom first. */
export class NoTenancyContext extends Error {
  override readonly name = 'NoTenancyContext';
  constructor() {
    super('No tenancy context: wrap the work in enterContext({ realm, tenantId }, …).');
  }
}

/** Work for one realm and tenant tried to go on as another inside the same transaction. */
export class TenancySwitch extends Error {
  override readonly name = 'TenancySwitch';
  constructor() {
    super('Another realm or tenant was entered while a unit of work is open; finish that one first.');
  }
}

/** The entity manager was asked for where no transaction is open. */
export class NoUnitOfWork extends Error {
  override readonly name = 'NoUnitOfWork';
  constructor() {
    super('No unit of work is open: use unitOfWork.run(…).');
  }
}

/** COMMIT was answered by a rollback, or a joined unit of work had failed: nothing was written. */
export class NotCommitted extends Error {
  override readonly name = 'NotCommitted';
  constructor(reason: string, options?: ErrorOptions) {
    super(`Nothing was committed: ${reason}`, options);
  }
}

/** The declared wall and the database do not fit; the message names every place. */
export class WallDoesNotFit extends Error {
  override readonly name = 'WallDoesNotFit';
  constructor(readonly faults: readonly string[]) {
    super(`The wall does not fit the database:\n  ${faults.join('\n  ')}`);
  }
}
