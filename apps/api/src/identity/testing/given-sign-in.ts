import type { Response } from 'supertest';
import { z } from 'zod';
import { Caller } from '../../testing/caller.js';
import { nobody } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';
import { codeOf, type Account } from './given-account.js';

const cookieOf = (answer: Response, name: string): string =>
  z
    .array(z.string())
    .parse(answer.headers['set-cookie'] ?? [])
    .map((cookie) => new RegExp(`^${name}=([^;]+)`).exec(cookie)?.[1])
    .find((value) => value) ?? '';

/** The password was right, the second factor is owed. @returns the cookie that says so */
export async function givenPendingSignIn(portal: Portal, { email, password }: Account): Promise<string> {
  const step = await nobody(portal).submit('/sign-in', { email, password }).expect(303);
  return `sign-in=${cookieOf(step, 'sign-in')}`;
}

/** Signed in through the pages, as a person would. Uses up the code of this half minute: the clock goes on by one. */
export async function givenSignedIn(portal: Portal, account: Account): Promise<Caller> {
  const { email, password, totpSecret } = account;
  let step = await nobody(portal).submit('/sign-in', { email, password }).expect(303);
  if (totpSecret !== '') {
    const cookie = `sign-in=${cookieOf(step, 'sign-in')}`;
    const code = codeOf(portal, totpSecret);
    step = await nobody(portal).submit('/sign-in/code', { code }).set('cookie', cookie).expect(303);
    portal.clock.forward(30);
  }
  const token = cookieOf(step, 'session');
  const session = await nobody(portal).get('/api/session').set('cookie', `session=${token}`).expect(200);
  return new Caller(portal, { token, csrfToken: session.body.csrfToken });
}
