import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { FindMailFaults } from '../mail/find-mail-faults.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { InvitationList } from './members.schema.js';

const MOST = 200;

@Injectable()
export class ListInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly findMailFaults: FindMailFaults,
    private readonly clock: Clock,
  ) {}

  /** Open invitations, the newest first, and whether there are more. @param tenantId to which customer; null: to the staff */
  async run(tenantId: string | null): Promise<InvitationList> {
    const found = await this.unitOfWork.run(() => this.invitations.open(tenantId, this.clock.now(), MOST + 1));
    const shown = found.slice(0, MOST);
    const ids = shown.map(({ id }) => id);
    const faults = await this.findMailFaults.run(tenantId ?? HOUSE_TENANT_ID, 'invitation', ids);
    const items = shown.map(({ createdAt, expiresAt, ...rest }) => ({
      ...rest,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      mailFault: faults.get(rest.id)?.[0] ?? null,
    }));
    return { items, isCut: found.length > MOST };
  }
}
