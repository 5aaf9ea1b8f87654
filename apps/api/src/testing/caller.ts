import request, { type Test } from 'supertest';
import type { Portal } from './portal.js';

type Credentials = { readonly token: string; readonly csrfToken: string };

/** Somebody who calls the API: with a session, or without one. */
export class Caller {
  constructor(
    private readonly portal: Portal,
    readonly credentials: Credentials | null,
  ) {}

  get(path: string): Test {
    return this.#as(request(this.portal.app.getHttpServer()).get(path));
  }
  post(path: string, body: object = {}): Test {
    return this.#as(request(this.portal.app.getHttpServer()).post(path)).send(body);
  }
  put(path: string, body: object = {}): Test {
    return this.#as(request(this.portal.app.getHttpServer()).put(path)).send(body);
  }
  delete(path: string): Test {
    return this.#as(request(this.portal.app.getHttpServer()).delete(path));
  }
  /** A plain HTML form, as a browser without JavaScript sends it. */
  submit(path: string, fields: Record<string, string>): Test {
    return this.#as(request(this.portal.app.getHttpServer()).post(path))
      .set('accept', 'text/html')
      .type('form')
      .send(fields);
  }
  /** Any method; for the walk over every route. */
  call(method: string, path: string): Test {
    const server = request(this.portal.app.getHttpServer());
    const calls = {
      GET: () => server.get(path),
      POST: () => server.post(path),
      PUT: () => server.put(path),
      PATCH: () => server.patch(path),
      DELETE: () => server.delete(path),
    };
    const call = Object.entries(calls).find(([name]) => name === method)?.[1];
    if (!call) throw new Error(`No way to call ${method}`);
    return this.#as(call());
  }

  #as(test: Test): Test {
    return this.credentials
      ? test.set('cookie', `session=${this.credentials.token}`).set('x-csrf-token', this.credentials.csrfToken)
      : test;
  }
}
