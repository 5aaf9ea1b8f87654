import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { Clock } from '../platform/clock.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { InvitationList } from './members.schema.js';

const MOST = 200;

@Injectable()
export class ListInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Open invitations, the newest first, and whether there are more. @param tenantId to which customer; null: to the staff */
  async run(tenantId: string | null): Promise<InvitationList> {
    const found = await this.unitOfWork.run(() => this.invitations.open(tenantId, this.clock.now(), MOST + 1));
    const items = found.slice(0, MOST).map(({ createdAt, expiresAt, ...rest }) => ({
      ...rest,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
    return { items, isCut: found.length > MOST };
  }
}
