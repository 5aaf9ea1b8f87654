import request, { type Test } from 'supertest';
import { z } from 'zod';
import type { Portal } from '../../testing/portal.js';

/** A browser without JavaScript: keeps cookies, sends forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  constructor(private readonly portal: Portal) {}

  get(path: string): Promise<Awaited<Test>> {
    return this.#send(request(this.portal.app.getHttpServer()).get(path));
  }

  submit(path: string, fields: Record<string, string>): Promise<Awaited<Test>> {
    return this.#send(request(this.portal.app.getHttpServer()).post(path).type('form').send(fields));
  }

  /** What the browser application does: JSON, with the CSRF token. */
  async call(method: 'post' | 'put' | 'delete', path: string, body: object = {}): Promise<Awaited<Test>> {
    const session = await this.get('/api/session');
    const test = request(this.portal.app.getHttpServer())[method](path);
    return this.#send(test.set('x-csrf-token', session.body.csrfToken).send(body));
  }

  /** Who the server takes this browser for; null: nobody. */
  async person(): Promise<string | null> {
    const { body } = await this.get('/api/session');
    return z.object({ person: z.object({ id: z.string() }).nullable() }).parse(body).person?.id ?? null;
  }

  async #send(test: Test): Promise<Awaited<Test>> {
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await test.set('accept', 'text/html').set('cookie', jar);
    for (const cookie of answer.get('set-cookie') ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
