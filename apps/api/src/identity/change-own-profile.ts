import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import type { Session } from '../platform/requests/session.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';

/** A person's own name and language. */
@Injectable()
export class ChangeOwnProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
  ) {}

  async run(session: Pick<Session, 'personId'>, change: Partial<Pick<Person, 'name' | 'locale'>>): Promise<void> {
    await this.unitOfWork.run(() => this.people.change(session.personId, change));
  }
}
