import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { FindMailFaults } from '../mail/find-mail-faults.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { invitation, type InvitationList } from './members.schema.js';

const MOST = 200;
const instant = z.date().transform((date) => date.toISOString());
const row = invitation.omit({ mailFault: true }).extend({ createdAt: instant, expiresAt: instant });

@Injectable()
export class ListInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findMailFaults: FindMailFaults,
    private readonly clock: Clock,
  ) {}

  /** Open invitations, the newest first. @param tenantId to which customer; null: to the staff */
  async run(tenantId: string | null): Promise<InvitationList> {
    const rows = await this.unitOfWork.read(
      `select id, email, roles, created_at as "createdAt", expires_at as "expiresAt" from account_links
         where purpose = 'invitation' and tenant_id is not distinct from $1 and used_at is null and expires_at > $2
         order by id desc limit $3`,
      [tenantId, this.clock.now(), MOST],
    );
    const items = z.array(row).parse(rows);
    const ids = items.map(({ id }) => id);
    const faults = await this.findMailFaults.run(tenantId ?? HOUSE_TENANT_ID, 'invitation', ids);
    return { items: items.map((one) => ({ ...one, mailFault: faults.get(one.id)?.[0] ?? null })) };
  }
}
