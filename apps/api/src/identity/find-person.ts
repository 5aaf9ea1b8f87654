import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';

/** Looks somebody up in the realm `identity`. What it finds never leaves in an answer: that would tell who has an account. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
  ) {}

  byId(id: string): Promise<Person | null> {
    return this.unitOfWork.run(() => this.people.find(id));
  }

  /** @param email in any case */
  byEmail(email: string): Promise<Person | null> {
    return this.unitOfWork.run(() => this.people.findByEmail(email.trim().toLowerCase()));
  }
}
