import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Conflict, NotFound } from '../platform/problem.js';
import { ChangesRepository } from './changes.repository.js';

/** A draft that nobody was told about may go without a trace on any customer's page. */
@Injectable()
export class RemoveChangeDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangesRepository,
  ) {}

  /** @throws NotFound; Conflict `already_announced` */
  async run(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (await this.changes.remove(id)) return;
      if (!(await this.changes.find(id))) throw new NotFound();
      throw new Conflict('already_announced', 'Customers have been told of this change. Announce another one.');
    });
  }
}
