import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** One JSON line an entry. Callers log ids and outcomes, never bodies, addresses or tokens. */
export class JsonLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(level: 'debug' | 'info' | 'warn' | 'error' | 'silent') {
    this.#pino = pino({ level });
  }

  /** What we tell of is an object; a bare text is Nest telling of its own doings. */
  log(message: unknown, context?: string): void {
    if (typeof message === 'object') this.#pino.info({ context, ...details(message) });
    else this.#pino.debug({ context }, text(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.#pino.error({ context: rest.at(-1), ...details(message) }, text(message));
  }
  warn(message: unknown, context?: string): void {
    this.#pino.warn({ context, ...details(message) }, text(message));
  }
  debug(message: unknown, context?: string): void {
    this.#pino.debug({ context }, text(message));
  }
  /** What an operator wants to see on a quiet day. */
  info(message: string, facts: object = {}): void {
    this.#pino.info(facts, message);
  }
}

const text = (message: unknown): string => (typeof message === 'string' ? message : '');
const details = (message: unknown): object => (typeof message === 'object' && message !== null ? message : {});
