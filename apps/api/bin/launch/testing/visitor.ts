/** Somebody with a browser: keeps cookies, sends forms as pages do and JSON as the app does. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  #csrfToken = '';

  constructor(private readonly address: () => string) {}

  async get(path: string): Promise<string> {
    return (await this.#ask(path, {}, 200)).text();
  }

  /** @throws Error when it is not answered by a redirect, as a form that was taken is */
  async submit(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.#ask(path, { method: 'POST', body: new URLSearchParams({ ...fields }) }, 303);
  }

  /** Presses the button of a page that a mail led to. */
  async confirm(path: string): Promise<void> {
    await this.#ask(path, { method: 'POST', body: new URLSearchParams() }, 303);
  }

  /** @returns the parsed answer, null when there is none */
  async call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': this.#csrfToken };
    const answer = await this.#ask(path, {
      method,
      ...(body !== undefined && { headers, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  }

  /** As the demo's staff do: password, then the code of their app. */
  async signIn(email: string, password: string, code: () => Promise<string>): Promise<void> {
    await this.submit('/sign-in', { email, password, return: '', _csrf: '' });
    await this.submit('/sign-in/code', { code: await code(), _csrf: '' });
    const session = await this.call('GET', '/api/session');
    this.#csrfToken = String(Reflect.get(Object(session), 'csrfToken'));
  }

  async #ask(path: string, init: RequestInit, wanted?: number): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.address()}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        cookie,
        accept: 'text/html, application/json',
        connection: 'close',
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.#cookies.set(name, value);
    }
    const isWanted = wanted === undefined ? answer.ok : answer.status === wanted;
    if (!isWanted) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
    return answer;
  }
}
