import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { IsNull } from 'typeorm';
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

  async change(
    id: string,
    change: Partial<Pick<Person, 'name' | 'locale' | 'passwordHash' | 'totpSecret' | 'totpLastStep'>>,
  ): Promise<void> {
    await this.#people.update({ id }, change);
  }

  /** @returns false when the person already has a second factor, also when two tabs enrol at once */
  async enrol(id: string, totpSecret: Buffer, totpLastStep: number): Promise<boolean> {
    const { affected } = await this.#people.update({ id, totpSecret: IsNull() }, { totpSecret, totpLastStep });
    return affected === 1;
  }

  /** Uses up a time step. @returns false when a code of this step, or a later one, was used before */
  async useStep(id: string, step: number): Promise<boolean> {
    const rows = await this.unitOfWork.em.query<[unknown[], number]>(
      `update people set totp_last_step = $2 where id = $1 and coalesce(totp_last_step, -1) < $2`,
      [id, step],
    );
    return rows[1] === 1;
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
