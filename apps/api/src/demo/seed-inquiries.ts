import { AskForIdentification } from '../inquiries/ask-for-identification.js';
import { ExtendInquiry } from '../inquiries/extend-inquiry.js';
import { MoveInquiry } from '../inquiries/move-inquiry.js';
import { ConfirmInquiry } from '../inquiry-intake/confirm-inquiry.js';
import { DecideVendorRole } from '../inquiry-intake/decide-vendor-role.js';
import { DismissInquiry } from '../inquiry-intake/dismiss-inquiry.js';
import { ReturnInquiry } from '../inquiry-intake/return-inquiry.js';
import { RouteInquiry } from '../inquiry-intake/route-inquiry.js';
import { SubmitInquiry } from '../inquiry-intake/submit-inquiry.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newToken, tokenHash } from '../platform/ids.js';
import { demoLetters, type DemoLetter } from './demo-letters.js';
import type { Demo } from './demo.js';
import type { SeededCustomers } from './seed-customers.js';

/** Who does what in the demo: ids of people. */
export type InquiryActors = { readonly routerId: string; readonly privacyId: string };
type Step = readonly [daysAgo: number, act: () => Promise<void>];

/** One inquiry on its way; each method is what somebody did on a day. */
class Letter {
  #intakeId = '';
  #inquiryId = '';
  #tenantId = '';
  #reference = '';

  constructor(
    private readonly demo: Demo,
    private readonly customers: SeededCustomers,
    private readonly actors: InquiryActors,
    private readonly letter: DemoLetter,
  ) {}

  readonly submit = async (): Promise<void> => {
    const { form } = this.letter;
    await this.#asPublic(() =>
      this.demo.get(SubmitInquiry).run({
        form: { ...form, website: '' },
        submission: null,
        formTenantId: null,
        network: form.email,
      }),
    );
    const [row] = await this.demo.sql<{ id: string; reference: string }>(
      `select id, reference from app.inquiry_intake where status = 'unconfirmed' order by id desc limit 1`,
    );
    this.#intakeId = row?.id ?? '';
    this.#reference = row?.reference ?? '';
  };

  /** The mailed token is known to the data subject alone, so the demo gives the letter one of its own. */
  readonly confirm = async (): Promise<void> => {
    const token = newToken();
    await this.demo.sql(`update app.inquiry_intake set confirm_hash = $2 where id = $1`, [
      this.#intakeId,
      tokenHash(token),
    ]);
    await this.#asPublic(() => this.demo.get(ConfirmInquiry).run(token));
  };

  readonly decide = async (): Promise<void> =>
    this.#asStaff(() =>
      this.demo.get(DecideVendorRole).run(this.#intakeId, {
        role: this.letter.to === 'house' ? 'controller' : 'processor',
        reason: null,
      }),
    );

  readonly route = async (): Promise<void> => {
    this.#tenantId = this.letter.to === 'house' ? HOUSE_TENANT_ID : (this.customers.get(this.letter.to)?.id ?? '');
    await this.decide();
    await this.#asStaff(() =>
      this.demo.get(RouteInquiry).run(this.#intakeId, this.letter.to === 'house' ? [] : [this.#tenantId]),
    );
    const [row] = await this.demo.sql<{ id: string }>(
      `select id from app.inquiries where tenant_id = $1 and reference = $2`,
      [this.#tenantId, this.#reference],
    );
    this.#inquiryId = row?.id ?? '';
  };

  readonly dismiss = async (): Promise<void> =>
    this.#asStaff(() => this.demo.get(DismissInquiry).run(this.#intakeId, { reason: 'nobody-concerned' }));
  readonly acknowledge = async (): Promise<void> => this.#move('acknowledge');
  readonly start = async (): Promise<void> => this.#move('start');
  readonly close = async (): Promise<void> => this.#move('close');
  readonly answer = async (): Promise<void> =>
    this.#asController(() => this.demo.get(MoveInquiry).answer(this.#inquiryId, this.letter.reply));
  readonly refuse = async (): Promise<void> =>
    this.#asController(() => this.demo.get(MoveInquiry).refuse(this.#inquiryId, this.letter.reply));
  readonly extend = async (): Promise<void> =>
    this.#asController(() => this.demo.get(ExtendInquiry).run(this.#inquiryId, this.letter.reply));
  readonly pause = async (): Promise<void> =>
    this.#asController(() => this.demo.get(AskForIdentification).run(this.#inquiryId, this.letter.reply));
  readonly giveBack = async (): Promise<void> =>
    this.#asController(() => this.demo.get(ReturnInquiry).run(this.#inquiryId, this.letter.reply));

  #move(name: 'acknowledge' | 'start' | 'close'): Promise<void> {
    return this.#asController(() => this.demo.get(MoveInquiry).run(this.#inquiryId, name));
  }

  #asPublic<T>(work: () => Promise<T>): Promise<T> {
    return this.demo.as({ realm: 'public', tenantId: null }, { kind: 'anonymous' }, work);
  }
  #asStaff<T>(work: () => Promise<T>): Promise<T> {
    const actor = { kind: 'person', id: this.actors.routerId } as const;
    return this.demo.as({ realm: 'processor', tenantId: null }, actor, work);
  }
  #asController<T>(work: () => Promise<T>): Promise<T> {
    const actor = { kind: 'person', id: this.actors.privacyId } as const;
    return this.demo.as({ realm: 'controller', tenantId: this.#tenantId }, actor, work);
  }
}

/** What happened to each letter, and how many days ago. */
function course(letter: Letter, { story }: DemoLetter): Step[] {
  return story.map(([daysAgo, name]) => [daysAgo, letter[name]]);
}

/**
 * Inquiries in every state, each made by the use cases on the days on which it is said to have happened.
 * @param actors who routes, and who answers for the customers
 */
export async function seedInquiries(demo: Demo, customers: SeededCustomers, actors: InquiryActors): Promise<void> {
  const steps = demoLetters.flatMap((letter) => course(new Letter(demo, customers, actors, letter), letter));
  for (const [daysAgo, act] of steps.sort(([one], [other]) => other - one)) {
    demo.clock.moveTo(daysAgo);
    await act();
    await demo.runJobs();
  }
}
