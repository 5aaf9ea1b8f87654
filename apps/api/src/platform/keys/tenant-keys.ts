import { Injectable } from '@nestjs/common';
import { enterContext, UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { Gone } from '../problem.js';
import { hpkeOpen, hpkeSeal, newKeyPair } from './hpke.js';
import { KeyManagement } from './key-management.js';
import { bindingOf, type SealedPlace } from './sealed-place.js';

const publicRow = z.object({ public_key: z.instanceof(Buffer) });
const wholeRow = publicRow.extend({ wrapped_private_key: z.instanceof(Buffer) });
const contextOf = (tenantId: string): string => `tenant_keys|${tenantId}`;
const erased = () => new Gone('key_erased', 'The key to this content has been erased; it can no longer be read.');

/** Each tenant's own key pair: staff can put in, for they may read the public key; only the tenant's realm takes out. */
@Injectable()
export class TenantKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeyManagement,
    private readonly clock: Clock,
  ) {}

  /** Makes the tenant's key pair unless it has one. Opens transactions of its own: call it outside a unit of work. */
  async ensure(tenantId: string): Promise<void> {
    await enterContext({ realm: 'system', tenantId }, async () => {
      const rows = await this.unitOfWork.run((em) =>
        em.query<unknown[]>(`select 1 from tenant_keys where tenant_id = $1`, [tenantId]),
      );
      if (rows.length > 0) return;
      const pair = newKeyPair();
      // Key management may be far away: no transaction waits for it.
      const wrapped = await this.keys.wrap(pair.privateKey, contextOf(tenantId));
      await this.unitOfWork.run((em) =>
        em.query(
          `insert into tenant_keys (tenant_id, public_key, wrapped_private_key, created_at)
           values ($1, $2, $3, $4) on conflict do nothing`,
          [tenantId, pair.publicKey, wrapped, this.clock.now()],
        ),
      );
    });
  }

  /** Seals to the tenant's public key, in the current unit of work. @throws Gone when the key has been erased */
  async seal(place: SealedPlace, plain: Buffer): Promise<Buffer> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select public_key from tenant_keys where tenant_id = $1 and erased_at is null`,
      [place.tenantId],
    );
    if (row === undefined) throw erased();
    return hpkeSeal(publicRow.parse(row).public_key, plain, bindingOf(place));
  }

  /**
   * Opens with the tenant's private key, in the current unit of work. The database refuses staff the column.
   * @throws Gone when the key has been erased; Error when the bytes were altered or moved
   */
  async open(place: SealedPlace, sealed: Buffer): Promise<Buffer> {
    const openWith = await this.opener(place.tenantId);
    return openWith(place, sealed);
  }

  /** One look-up for many openings. @throws Gone when the key has been erased */
  async opener(tenantId: string): Promise<(place: SealedPlace, sealed: Buffer) => Buffer> {
    const [row] = await this.unitOfWork.em.query<unknown[]>(
      `select public_key, wrapped_private_key from tenant_keys where tenant_id = $1 and erased_at is null`,
      [tenantId],
    );
    if (row === undefined) throw erased();
    const { public_key: publicKey, wrapped_private_key: wrapped } = wholeRow.parse(row);
    const privateKey = await this.keys.unwrap(wrapped, contextOf(tenantId));
    return (place, sealed) => hpkeOpen({ publicKey, privateKey }, sealed, bindingOf(place));
  }

  /** From here on nothing sealed for the tenant can be read, in the database or in any backup of it without the old row. */
  async erase(tenantId: string): Promise<void> {
    await enterContext({ realm: 'system', tenantId }, () =>
      this.unitOfWork.run((em) =>
        em.query(`update tenant_keys set wrapped_private_key = null, erased_at = $2 where tenant_id = $1`, [
          tenantId,
          this.clock.now(),
        ]),
      ),
    );
  }
}
