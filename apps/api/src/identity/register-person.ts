import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { accountAddress } from '../platform/email-address.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Conflict, Invalid, type FieldError } from '../platform/problem.js';
import { unlessTaken } from '../platform/unless-taken.js';
import { passwordError, passwordFault } from './new-password.js';
import { Passwords } from './passwords.adapter.js';
import { PeopleRepository } from './people.repository.js';
import { personName, type Person } from './person.js';

/** Somebody who can be registered: everything checked, the password hashed. */
export type Newcomer = Pick<Person, 'email' | 'name' | 'locale' | 'passwordHash'>;

const exists = () => new Conflict('account_exists', 'Somebody has just made an account with this address. Try again.');

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
   * The slow part, before the transaction opens.
   * @throws Invalid when the password will not do (`password_short`, `password_common` …)
   */
  async prepare(given: Pick<Person, 'email' | 'name' | 'locale'> & { readonly password: string }): Promise<Newcomer> {
    const email = accountAddress.parse(given.email);
    const name = personName.parse(given.name);
    const faults = this.passwordFaults(given.password, { email, name });
    if (faults.length > 0) throw new Invalid(faults);
    return { email, name, locale: given.locale, passwordHash: await this.passwords.hash(given.password) };
  }

  /** What is wrong with a password, for forms that say everything at once; `person` as far as it is known. */
  passwordFaults(password: string, person: Pick<Person, 'email' | 'name'>): readonly FieldError[] {
    const fault = passwordFault(password, person);
    return fault ? [passwordError(fault)] : [];
  }

  /** @returns the person's id. @throws Conflict `account_exists` */
  async run(newcomer: Newcomer): Promise<string> {
    const id = newId();
    const createdAt = this.clock.now();
    await this.unitOfWork.run(() =>
      unlessTaken(this.people.add({ id, ...newcomer, disabledAt: null, createdAt }), 'people_email_key', exists),
    );
    return id;
  }
}
