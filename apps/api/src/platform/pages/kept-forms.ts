import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '../../config.js';
import { HOUSE_TENANT_ID } from '../audit/audit-event.js';
import { Clock } from '../clock.js';
import { newToken, tokenHash } from '../ids.js';
import { Problem } from '../problem.js';
import { RateLimit } from '../rate-limits/rate-limit.js';
import { formCookieName, formCookieOptions } from '../requests/session-cookie.js';
import { SecretBox } from '../secrets/secret-box.js';

const KEPT_MINUTES = 60;
const LONGEST_BYTES = 130_000;
const perNetwork = { hits: 600, perSeconds: 3600 };

/** Who sends or opens a form. */
type Asking = Pick<FastifyRequest, 'cookies' | 'ip'>;

const keptRow = z.object({ sealed: z.instanceof(Buffer) });

/**
 * What was typed into a page's form, from the POST to the page that shows it again: the browser is sent to an address
 * that it can go back to, and no address holds a word of it. Only the browser that typed it can have it back: its cookie
 * is half of the key, so that nothing opens from the database, and nothing by an address that was handed on.
 */
@Injectable()
export class KeptForms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET' | 'PUBLIC_URL'>,
  ) {}

  /** Gives the browser its half of the key. @param path of the form's pages, and of no others */
  prepare(reply: FastifyReply, path: string): void {
    if (this.#browser(reply.request) !== null) return;
    void reply.setCookie(formCookieName(this.config), this.issue(), formCookieOptions(this.config, path));
  }

  /** A browser's half of the key, with the mark by which the portal knows its own: others of the domain can set cookies. */
  issue(): string {
    const token = newToken();
    return `${token}.${this.#markOf(token)}`;
  }

  /**
   * @param place which form, so that two tabs do not mix
   * @param value JSON
   * @returns false when it is not kept (no cookies, too much of it, too often): then show the page at once
   */
  async keep(request: Asking, place: string, value: unknown): Promise<boolean> {
    const browser = this.#browser(request);
    const plain = Buffer.from(JSON.stringify(value));
    if (browser === null || plain.length > LONGEST_BYTES || !(await this.#mayKeep(request.ip))) return false;
    const id = tokenHash(`${browser} ${place}`);
    const sealed = this.#box(browser).seal(plain, place);
    const now = this.clock.now();
    await this.#inHouse(() =>
      this.unitOfWork.run(async (em) => {
        await em.query(
          `insert into kept_forms (tenant_id, id, sealed, expires_at) values ($1, $2, $3, $4)
           on conflict (tenant_id, id) do update set sealed = excluded.sealed, expires_at = excluded.expires_at`,
          [HOUSE_TENANT_ID, id, sealed, new Date(now.getTime() + KEPT_MINUTES * 60_000)],
        );
        await em.query(
          `delete from kept_forms where (tenant_id, id) in
             (select tenant_id, id from kept_forms where expires_at <= $1 limit 20 for update skip locked)`,
          [now],
        );
      }),
    );
    return true;
  }

  /** @returns null when nothing is kept there for this browser, or no longer */
  async read(request: Asking, place: string): Promise<unknown> {
    const browser = this.#browser(request);
    if (browser === null) return null;
    const [row] = await this.#inHouse(() =>
      this.unitOfWork.read(`select sealed from kept_forms where id = $1 and expires_at > $2`, [
        tokenHash(`${browser} ${place}`),
        this.clock.now(),
      ]),
    );
    if (row === undefined) return null;
    return JSON.parse(this.#box(browser).open(keptRow.parse(row).sealed, place).toString());
  }

  /** Once it has been sent. */
  async forget(request: Asking, place: string): Promise<void> {
    const browser = this.#browser(request);
    if (browser === null) return;
    await this.#inHouse(() =>
      this.unitOfWork.run((em) => em.query(`delete from kept_forms where id = $1`, [tokenHash(`${browser} ${place}`)])),
    );
  }

  #browser(request: Pick<Asking, 'cookies'>): string | null {
    const value = request.cookies[formCookieName(this.config)] ?? '';
    const [, token = '', mark = ''] = /^([\w-]{43})\.([\w-]{43})$/.exec(value) ?? [];
    return token !== '' && timingSafeEqual(Buffer.from(mark), Buffer.from(this.#markOf(token))) ? token : null;
  }

  #markOf(token: string): string {
    return new SecretBox(this.config.PORTAL_SECRET, 'form-cookie').derive(token, 32).toString('base64url');
  }

  #box(browser: string): SecretBox {
    return new SecretBox(this.config.PORTAL_SECRET, `kept-form ${browser}`);
  }

  #inHouse<T>(work: () => Promise<T>): Promise<T> {
    return enterContext({ realm: 'public', tenantId: HOUSE_TENANT_ID }, work);
  }

  async #mayKeep(network: string): Promise<boolean> {
    try {
      await this.#inHouse(() => this.rateLimit.take('kept-form-network', network, perNetwork));
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }
}
