import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { addresses } from '../browser.js';
import { signIn } from '../sign-in.js';
import { at } from './visit.js';

type Answer = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null;
const isItem = (value: unknown): value is Item => isAnswer(value) && typeof value['id'] === 'string';

/** The API as the person who is signed in on a page reaches it. */
export class OwnApi {
  constructor(private readonly request: APIRequestContext) {}

  async get(path: string): Promise<Answer> {
    return this.#body(await (await this.request.get(at(path).href)).json());
  }

  async post(path: string, data: object): Promise<Answer> {
    return this.#send('POST', path, data);
  }

  async put(path: string, data: object): Promise<Answer> {
    return this.#send('PUT', path, data);
  }

  /** The first of a list that is as asked. */
  async first(path: string, isRight: (item: Item) => boolean = () => true): Promise<string> {
    const { items } = await this.get(path);
    const found = Array.isArray(items) ? items.filter(isItem).find(isRight) : undefined;
    if (!found) throw new Error(`The demo has nothing fitting at ${path}`);
    return found.id;
  }

  async #send(method: string, path: string, data: object): Promise<Answer> {
    const { csrfToken } = await this.get('/api/session');
    const answer = await this.request.fetch(at(path).href, {
      method,
      data,
      headers: { origin: addresses().portal, 'x-csrf-token': String(csrfToken) },
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return this.#body(await answer.json().catch(() => ({})));
  }

  #body(value: unknown): Answer {
    return isAnswer(value) ? value : {};
  }
}

const signedIn = async (browser: Browser, email: string, area: 'app' | 'staff'): Promise<Page> => {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await signIn(page, email, area);
  return page;
};

export const memberPage = (browser: Browser): Promise<Page> => signedIn(browser, 'anne@nordlys.example', 'app');
export const staffPage = (browser: Browser): Promise<Page> => signedIn(browser, 'owner@flex4b.example', 'staff');

export const apiOf = (page: Page): OwnApi => new OwnApi(page.context().request);
