import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { hpkeOpen, hpkeSeal, newKeyPair } from './hpke.js';
import { KeyManagement } from './key-management.js';
import { bindingOf, type SealedPlace } from './sealed-place.js';

const publicRow = z.object({ public_key: z.instanceof(Buffer) });
const wholeRow = publicRow.extend({ wrapped_private_key: z.instanceof(Buffer) });
const CONTEXT = 'intake_key';

/** The key for what has not been routed yet: the public and the customers can put in, only staff take out. */
@Injectable()
export class IntakeKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeyManagement,
    private readonly clock: Clock,
  ) {}

  /** Makes the key pair unless there is one. Opens transactions of its own: call it outside a unit of work. */
  async ensure(): Promise<void> {
    await enterContext({ realm: 'system', tenantId: null }, async () => {
      const rows = await this.unitOfWork.run((em) => em.query<unknown[]>(`select 1 from intake_key`));
      if (rows.length > 0) return;
      const pair = newKeyPair();
      // Key management may be far away: no transaction waits for it.
      const wrapped = await this.keys.wrap(pair.privateKey, CONTEXT);
      await this.unitOfWork.run((em) =>
        em.query(
          `insert into intake_key (id, public_key, wrapped_private_key, created_at) values (1, $1, $2, $3) on conflict do nothing`,
          [pair.publicKey, wrapped, this.clock.now()],
        ),
      );
    });
  }

  /** In the current unit of work, after `ensure`. */
  async seal(place: SealedPlace, plain: Buffer): Promise<Buffer> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(`select public_key from intake_key`);
    return hpkeSeal(publicRow.parse(row).public_key, plain, bindingOf(place));
  }

  /** One look-up for many openings; the database refuses every realm but staff's. */
  async opener(): Promise<(place: SealedPlace, sealed: Buffer) => Buffer> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(`select public_key, wrapped_private_key from intake_key`);
    const { public_key: publicKey, wrapped_private_key: wrapped } = wholeRow.parse(row);
    const privateKey = await this.keys.unwrap(wrapped, CONTEXT);
    return (place, sealed) => hpkeOpen({ publicKey, privateKey }, sealed, bindingOf(place));
  }
}
