import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import type { StaffRole } from '../platform/requests/session.js';

const people = z.array(z.object({ name: z.string(), email: z.string(), locale: z.enum(['da', 'en']) }));

export type StaffLetter = {
  /** Whose work it is: any one of these. Where nobody is, the owners are told. */
  readonly roles: readonly StaffRole[];
  readonly template: string;
  readonly about: { readonly kind: string; readonly id: string };
  /** In the reader's language; the reader's name is added. */
  readonly write: (locale: 'da' | 'en') => Readonly<Record<string, unknown>>;
};

/**
 * Mails the vendor's staff that something waits for them. In the house's ledger, whomever it is about: no customer sees
 * who they are.
 */
@Injectable()
export class InformStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queueMail: QueueMail,
  ) {}

  /** In the transaction of a job, in the realm `system`. */
  async run({ roles, template, about, write }: StaffLetter): Promise<void> {
    const found = await this.unitOfWork.em.query<unknown>(readHolders, [roles]);
    await this.queueMail.runAll(
      people.parse(found).map(({ name, email, locale }) => ({
        tenantId: HOUSE_TENANT_ID,
        to: { name, email },
        locale,
        template,
        data: { ...write(locale), name },
        about,
      })),
    );
  }
}

const readHolders = `
  with active as (
    select p.id, p.name, p.email, p.locale, s.roles from staff_members s join people p on p.id = s.person_id
    where p.disabled_at is null)
  select name, email, locale from active
  where roles && case when exists (select 1 from active where roles && $1::text[]) then $1::text[] else '{owner}' end
  order by id`;
