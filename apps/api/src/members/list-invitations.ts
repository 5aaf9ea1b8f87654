import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { invitation, type InvitationList } from './members.schema.js';

const MOST = 200;
const instant = z.date().transform((date) => date.toISOString());
const row = invitation.extend({ createdAt: instant, expiresAt: instant });

@Injectable()
export class ListInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Open invitations, the newest first. @param tenantId to which customer; null: to the staff */
  async run(tenantId: string | null): Promise<InvitationList> {
    const rows = await this.unitOfWork.run((em) =>
      em.query<unknown[]>(
        `select id, email, roles, created_at as "createdAt", expires_at as "expiresAt" from account_links
         where purpose = 'invitation' and tenant_id is not distinct from $1 and used_at is null and expires_at > $2
         order by id desc limit $3`,
        [tenantId, this.clock.now(), MOST],
      ),
    );
    return { items: rows.map((one) => row.parse(one)) };
  }
}
