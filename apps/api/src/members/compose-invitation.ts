import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Clock } from '../platform/clock.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { Conflict } from '../platform/problem.js';
import { CheckInvitationLimit } from './check-invitation-limit.js';
import { InvitationsRepository } from './invitations.repository.js';

const INVITATION_LASTS_MS = 7 * 24 * 3_600_000;

export type Invited = {
  readonly email: string;
  readonly place: { readonly tenantId: string | null; readonly name: string };
  readonly roles: readonly string[];
  readonly locale: 'da' | 'en';
  /** The vendor's name, where it invites to a customer; left out where the place itself invites. */
  readonly vendor?: string;
};

/** Writes an invitation and the mail that carries its link. Part of the caller's unit of work. */
@Injectable()
export class ComposeInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly checkLimit: CheckInvitationLimit,
    private readonly queueMail: QueueMail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the invitation's id. @throws TooMany; Conflict `already_invited` when somebody invites them at this very moment */
  async run(invited: Invited): Promise<string> {
    const { email, place, roles, locale, vendor } = invited;
    const ledger = place.tenantId ?? HOUSE_TENANT_ID;
    await this.checkLimit.run(ledger, email);
    const id = newId();
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + INVITATION_LASTS_MS);
    const isAdded = await this.invitations.add({
      id,
      tokenHash: tokenHash(token),
      email,
      tenantId: place.tenantId,
      roles,
      byVendor: vendor !== undefined,
      createdAt,
      expiresAt,
    });
    if (!isAdded) throw new Conflict('already_invited', 'Somebody has invited this address just now.');
    await this.queueMail.run({
      tenantId: ledger,
      to: { name: '', email },
      locale,
      template: 'invitation',
      data: {
        organisation: place.name,
        sender: vendor ?? place.name,
        byVendor: vendor !== undefined,
        url: `${this.config.PUBLIC_URL}/invitation/${token}`,
      },
      about: { kind: 'invitation', id },
    });
    return id;
  }
}
