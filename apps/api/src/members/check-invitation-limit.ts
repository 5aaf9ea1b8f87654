import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { TooMany } from '../platform/problem.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From one place: to one address in a day, to all in an hour. */
const limits = { address: 5, place: 60 } as const;

const counted = z.object({
  toAddress: z.number(),
  firstToAddress: z.date().nullable(),
  lately: z.number(),
  firstLately: z.date().nullable(),
});

/**
 * How often a place may invite: the mail goes to whom nobody knows yet, in its name. What counts is the mails it has
 * queued, so that nothing that was refused counts, and nobody's invitations stand in the way of another place's.
 */
@Injectable()
export class CheckInvitationLimit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * In the transaction that would write the invitation.
   * @param ledger whose mails they are: a customer, or HOUSE_TENANT_ID for invitations to the staff
   * @throws TooMany
   */
  async run(ledger: string, email: string): Promise<void> {
    const now = this.clock.now().getTime();
    const [dayAgo, hourAgo] = [DAY_MS, HOUR_MS].map((span) => new Date(now - span));
    const rows = await this.unitOfWork.em.query<unknown[]>(count, [ledger, email, dayAgo, hourAgo]);
    const { toAddress, firstToAddress, lately, firstLately } = counted.parse(rows[0]);
    if (toAddress >= limits.address) throw until(firstToAddress, DAY_MS, now);
    if (lately >= limits.place) throw until(firstLately, HOUR_MS, now);
  }
}

/** When the first of those that count no longer does. */
const until = (first: Date | null, span: number, now: number): TooMany =>
  new TooMany(Math.ceil(((first?.getTime() ?? now) + span - now) / 1000));

const count = `
  select count(*) filter (where to_email = $2)::int as "toAddress",
         min(queued_at) filter (where to_email = $2) as "firstToAddress",
         count(*) filter (where queued_at > $4)::int as lately,
         min(queued_at) filter (where queued_at > $4) as "firstLately"
  from mails where tenant_id = $1 and template = 'invitation' and queued_at > $3`;
