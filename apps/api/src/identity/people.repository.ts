import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
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

  /** Is this person staff (who must have a second factor), and has the confidentiality attestation run out by `today` in Denmark? */
  async staffState(id: string, today: string): Promise<{ isStaff: boolean; owesAttestation: boolean }> {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `select coalesce(attested_until < $2::date, true) as owed from staff_members where person_id = $1`,
      [id, today],
    );
    const [staff] = rows.map((row) => z.object({ owed: z.boolean() }).parse(row));
    return { isStaff: staff !== undefined, owesAttestation: staff?.owed ?? false };
  }

  get #people() {
    return this.unitOfWork.em.getRepository(personMapping);
  }
}
