import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { UnitOfWork } from '#tenancy';

/** Argon2id as OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What is verified when there is no account: as costly as a real hash, and no password fits it. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$bm8gb25lIGF0IGFsbCBoZXJl$MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA';

/** Slow on purpose, so never inside a transaction: it would hold a connection of a small pool, and its locks, for as long. */
@Injectable()
export class Passwords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async hash(password: string): Promise<string> {
    this.#refuseInTransaction();
    return hash(password.normalize('NFKC'), cost);
  }

  /** Takes as long without a hash as with one, so that time does not tell whether an account exists. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    this.#refuseInTransaction();
    const fits = await verify(passwordHash ?? nobodysHash, password.normalize('NFKC'));
    return fits && passwordHash !== null;
  }

  #refuseInTransaction(): void {
    if (this.unitOfWork.isOpen) throw new Error('Hash passwords before the transaction opens.');
  }
}
