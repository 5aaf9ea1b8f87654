import { fork, type ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { SealKeyError } from '../sealing-key-error.js';
import type { TokenOrder, TokenPlace } from './token-messages.js';

const program = new URL(import.meta.url.endsWith('.ts') ? './token-program.ts' : './token-program.js', import.meta.url);

const bytes = z.instanceof(Uint8Array);
const opened = z.object({ certificates: z.array(bytes) });
const signed = z.object({ signature: bytes, kind: z.enum(['ec', 'rsa']) });
const refused = z.object({
  fault: z.enum([
    ...(['not-supported', 'no-module', 'no-token', 'wrong-pin', 'pin-locked', 'no-such-key'] as const),
    ...(['wrong-kind', 'token-failed'] as const),
  ]),
  detail: z.string(),
});

export type TokenLimits = { readonly openMilliseconds: number; readonly signMilliseconds: number };
const LIMITS: TokenLimits = { openMilliseconds: 20_000, signMilliseconds: 10_000 };

/**
 * A token (HSM, smart card, a cloud's key store) that is held open and logged in, in a process of its own: the vendor's
 * library can hang or fall over there and takes nothing with it, and sees none of the portal's settings. One signature at
 * a time. What fails is ended with its session; the next order opens the token anew.
 */
export class TokenProcess {
  #child: ChildProcess | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #refusal: SealKeyError | undefined;

  constructor(
    private readonly place: TokenPlace,
    private readonly env: NodeJS.ProcessEnv,
    private readonly limits = LIMITS,
  ) {}

  /** @returns DER of the certificates that lie on the token @throws SealKeyError */
  open(): Promise<readonly Uint8Array[]> {
    return this.#inTurn(() => this.#open());
  }

  /** @returns the signature as PKCS #11 has it @throws SealKeyError */
  sign(data: Uint8Array): Promise<z.output<typeof signed>> {
    return this.#inTurn(async () => {
      const wasOpen = this.#child !== undefined;
      try {
        return await this.#sign(data);
      } catch (error) {
        // A session that was open may have ended without a word: a card taken out, an HSM started anew.
        const mayHaveEnded = wasOpen && error instanceof SealKeyError && error.code === 'token-failed';
        if (!mayHaveEnded) throw error;
        return this.#sign(data);
      }
    });
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #open(): Promise<readonly Uint8Array[]> {
    // Each try with a wrong PIN is one of the few before the token locks itself.
    if (this.#refusal) throw this.#refusal;
    this.#child = fork(program, {
      env: this.env,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.unref();
    this.#child.channel?.unref();
    return (await this.#ask(this.#child, { open: this.place }, this.limits.openMilliseconds, opened)).certificates;
  }

  async #sign(data: Uint8Array): Promise<z.output<typeof signed>> {
    if (!this.#child?.connected) await this.#open();
    if (!this.#child) throw this.#error('token-failed');
    return this.#ask(this.#child, { sign: data }, this.limits.signMilliseconds, signed);
  }

  async #ask<T>(child: ChildProcess, order: TokenOrder, milliseconds: number, answer: z.ZodType<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => reject(this.#error('token-slow')), milliseconds);
    const onExit = (code: number | null, signal: string | null): void =>
      reject(this.#error('token-failed', `its library ended the process: ${signal ?? code}`));
    child.once('message', resolve).once('error', reject).once('exit', onExit);
    try {
      child.send(order);
      const said = await promise;
      const { data: refusal } = refused.safeParse(said);
      if (refusal) throw this.#error(refusal.fault, refusal.detail);
      return answer.parse(said);
    } catch (error) {
      this.end();
      const told = error instanceof SealKeyError ? error : this.#error('token-failed', String(error));
      if (told.code === 'wrong-pin' || told.code === 'pin-locked') this.#refusal = told;
      throw told;
    } finally {
      clearTimeout(timer);
      child.off('message', resolve).off('error', reject).off('exit', onExit);
    }
  }

  #error(code: z.output<typeof refused>['fault'] | 'token-slow', detail?: string): SealKeyError {
    const { token, key } = this.place;
    return new SealKeyError(code, `the key ${key} on the token ${token}`, undefined, detail);
  }
}
