import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import { UnitOfWork } from '#tenancy';
import { Passwords } from './passwords.adapter.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';

type Way = (request: object, response: object, next: (error: unknown) => void) => void;

/**
 * The ways to prove who one is. This is the place for further ones: a passkey (`@simplewebauthn/server`) or OIDC
 * (`openid-client`) is one more strategy beside this one, whose answer is a Person too; what follows (second factor,
 * session) stays as it is.
 */
const ways = new Passport();

/** E-mail and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy<typeof Strategy, Person>(Strategy, 'password') {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  /** Where the strategy makes itself known; Nest's mixin would take one that the whole process shares. */
  getPassportInstance() {
    return ways;
  }

  async validate(email: string, password: string): Promise<Person | false> {
    const person = await this.unitOfWork.run(() => this.people.findByEmail(email));
    const fits = await this.passwords.verify(person?.passwordHash ?? null, password);
    return person && fits && person.disabledAt === null ? person : false;
  }
}

/** Asks Passport who this is. Called by use cases, inside the request's tenancy context: guards run before it opens. */
@Injectable()
export class PassportSignIn {
  /** @returns null when the address is unknown, the password wrong, or the person disabled; all in the same time */
  withPassword(credentials: { readonly email: string; readonly password: string }): Promise<Person | null> {
    return new Promise((resolve, reject) => {
      const answered = (error: unknown, person?: Express.User | false | null) =>
        error instanceof Error ? reject(error) : resolve(isPerson(person) ? person : null);
      const way: unknown = ways.authenticate('password', { session: false }, answered);
      if (!isWay(way)) throw new Error('Passport was set up for something else than plain requests.');
      way({ body: credentials }, {}, reject);
    });
  }
}

const isWay = (way: unknown): way is Way => typeof way === 'function';
const isPerson = (user: unknown): user is Person => typeof user === 'object' && user !== null && 'passwordHash' in user;
