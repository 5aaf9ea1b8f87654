import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { tokenHash } from '../platform/ids.js';
import { inquiryStatusCookieName, inquiryStatusCookieOptions } from '../platform/requests/session-cookie.js';
import { keyedHash } from '../platform/secrets/keyed-hash.js';

/** Where a request for the status of an inquiry is, from the code to the answer. */
export const statusPath = (token: string): string => `/inquiry/status/${token}`;

/**
 * The address of a request can be handed on, and whoever types the mailed code there would open it for who asked. So a
 * request belongs to the browser that made it: a cookie that only this portal can make from the token proves that.
 */
@Injectable()
export class StatusBrowser {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'PORTAL_SECRET' | 'PUBLIC_URL'>) {}

  /** @param token of the request that this browser has just made */
  remember(reply: FastifyReply, token: string): void {
    const options = inquiryStatusCookieOptions(this.config, statusPath(token));
    void reply.setCookie(inquiryStatusCookieName(this.config), this.#proof(token).toString('base64url'), options);
  }

  /** Whether the request was made in this browser. */
  isSame(request: FastifyRequest, token: string): boolean {
    const given = Buffer.from(request.cookies[inquiryStatusCookieName(this.config)] ?? '', 'base64url');
    const proof = this.#proof(token);
    return given.length === proof.length && timingSafeEqual(given, proof);
  }

  #proof(token: string): Buffer {
    return keyedHash(this.config.PORTAL_SECRET, 'inquiry-status-browser', tokenHash(token).toString('hex'));
  }
}
