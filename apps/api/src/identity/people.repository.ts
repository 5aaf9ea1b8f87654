import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { personMapping } from './person.mapping.js';
import type { Person } from './person.js';

@Injectable()
export class PeopleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param email in lower case */
  findByEmail(email: string): Promise<Person | null> {
    return this.#people.findOneBy({ email });
  }

  find(id: string): Promise<Person | null> {
    return this.#people.findOneBy({ id });
  }

  async add(person: Person): Promise<void> {
    await this.#people.insert(person);
  }

  async change(id: string, change: Partial<Pick<Person, 'name' | 'locale' | 'passwordHash'>>): Promise<void> {
    await this.#people.update({ id }, change);
  }

  /** Is this person staff? Staff must have a second factor. */
  async isStaff(id: string): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<unknown[]>(`select 1 from staff_members where person_id = $1`, [id]);
    return rows.length > 0;
  }

  get #people() {
    return this.unitOfWork.em.getRepository(personMapping);
  }
}
