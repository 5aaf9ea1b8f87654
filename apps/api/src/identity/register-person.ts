import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Invalid } from '../platform/problem.js';
import { passwordError, passwordFault } from './new-password.js';
import { Passwords } from './passwords.adapter.js';
import { PeopleRepository } from './people.repository.js';
import { emailAddress, personName, type Person } from './person.js';

/** Gives somebody an account. It opens nothing by itself: that takes a membership or a place among staff. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the person's id
   * @throws Invalid when the password will not do (`password_short`, `password_common` …)
   */
  async run(given: Pick<Person, 'email' | 'name' | 'locale'> & { readonly password: string }): Promise<string> {
    const email = emailAddress.parse(given.email);
    const name = personName.parse(given.name);
    const fault = passwordFault(given.password, { email, name });
    if (fault) throw new Invalid([passwordError(fault)]);
    const passwordHash = await this.passwords.hash(given.password);
    const id = newId();
    const createdAt = this.clock.now();
    await this.unitOfWork.run(() =>
      this.people.add({ id, email, name, locale: given.locale, passwordHash, disabledAt: null, createdAt }),
    );
    return id;
  }
}
