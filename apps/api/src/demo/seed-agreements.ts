import { z } from 'zod';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { DecideProposal } from '../agreement-proposals/decide-proposal.js';
import { ListProposals } from '../agreement-proposals/list-proposals.js';
import { ProposeChange } from '../agreement-proposals/propose-change.js';
import { ReplaceOffer } from '../agreement-proposals/replace-offer.js';
import { ChangeAnnexes } from '../agreement-drafting/change-annexes.js';
import { DraftAgreement } from '../agreement-drafting/draft-agreement.js';
import { EndAgreement } from '../agreement-concluding/end-agreement.js';
import { OfferAgreement } from '../agreement-offering/offer-agreement.js';
import { ReadAgreement } from '../agreements/read-agreement.js';
import { SignAgreement } from '../agreement-concluding/sign-agreement.js';
import { SignersRepository } from '../agreement-record/signers.repository.js';
import { ViewAgreement } from '../agreement-offering/view-agreement.js';
import { demoAnswer, demoWishes } from './demo-proposals.js';
import type { Demo } from './demo.js';
import { planDemoCampaign, runDemoCampaign } from './seed-campaigns.js';
import { mailbox, type SeededCustomers } from './seed-customers.js';
import type { OfferOrder } from '../agreement-record/agreements.schema.js';

type Seeded = SeededCustomers extends ReadonlyMap<string, infer Customer> ? Customer : never;
type Step = readonly [daysAgo: number, act: (story: Story) => Promise<void>];
const offered = z.object({
  linkId: z.uuid(),
  signerId: z.uuid(),
  contentHash: z.string(),
  name: z.string(),
  title: z.string(),
  email: z.string(),
});

/** One agreement on its way; each step is what a person did on that day. */
class Story {
  #id = '';

  constructor(
    private readonly demo: Demo,
    private readonly staffId: string,
    readonly customer: Seeded,
  ) {}

  /** Begun, and nobody has looked at what the library filled in. */
  readonly begin = async (): Promise<void> =>
    this.#asStaff(async () => {
      this.#id = await this.demo.get(DraftAgreement).run(this.customer.id, {});
    });
  readonly draft = async (): Promise<void> => this.#draft(undefined);
  readonly draftNext = async (): Promise<void> => this.#draft(this.#id);
  readonly offer = async (): Promise<void> => this.#offer({});
  /** To be signed by the one who usually does, and then by another. */
  readonly offerToBoth = async (): Promise<void> => {
    const { signatory, key, second } = this.customer;
    if (!second) throw new Error(`Only one person signs for ${key}`);
    const named = [signatory, second].map((person, index) => ({
      ...person,
      email: mailbox(person.name, key),
      turn: index + 1,
    }));
    await this.#offer({ signers: named });
  };
  readonly view = async (): Promise<void> =>
    this.#asSigner(async () => {
      const { signerId } = await this.#place();
      await this.demo.get(ViewAgreement).run({ tenantId: this.customer.id, id: this.#id }, signerId);
    });
  readonly terminate = async (): Promise<void> => this.#end('terminated', 'Kundeforholdet er ophørt.');
  readonly decline = async (): Promise<void> =>
    this.#asSigner(async () => {
      const where = { tenantId: this.customer.id, id: this.#id };
      const { signerId } = await this.#place();
      const signer = await this.demo
        .get(UnitOfWork)
        .run(() => this.demo.get(SignersRepository).get(where.tenantId, where.id, signerId));
      const reason = 'Vi vil have fristen for underretning om brud ned på 24 timer.';
      await this.demo.get(EndAgreement).decline(where, signer, signer, reason);
    });

  /** Asks for one more kind of people in annex A, and what annex C means, before signing. */
  readonly ask = async (): Promise<void> =>
    this.#asSigner(async () => {
      const where = { tenantId: this.customer.id, id: this.#id };
      const { signerId, name, email } = await this.#place();
      for (const order of demoWishes(this.customer.locale))
        await this.demo.get(ProposeChange).run(where, order, { name, email, personId: null, signerId });
    });
  /** Takes the wish in, answers the question, and drafts the version that comes of it. */
  readonly giveIn = async (): Promise<void> =>
    this.#asStaff(async () => {
      const { items } = await this.demo.get(ListProposals).run({ id: this.#id });
      for (const { id, kind, wish } of items)
        await this.demo.get(DecideProposal).run(this.#id, id, demoAnswer(kind, wish, this.customer.locale));
      this.#id = await this.demo.get(ReplaceOffer).run(this.#id);
    });

  readonly sign = async (): Promise<void> => {
    const { locale, name, id: tenantId } = this.customer;
    const place = await this.#place();
    const statements = [
      { id: 'authority', version: 2, text: m.signing_authority({ controller: name }, { locale }) },
      { id: 'consent', version: 2, text: m.signing_consent({}, { locale }) },
    ];
    await this.#asSigner(() =>
      this.demo.get(SignAgreement).run({
        tenantId,
        agreementId: this.#id,
        ...place,
        typedSignature: place.name,
        drawing: null,
        statements,
        locale,
        ip: '192.0.2.10',
        userAgent: 'Demo',
      }),
    );
  };

  /** The first of those whose turn it is, and its newest link. */
  async #place() {
    const [row] = await this.demo.sql(
      `select l.id as "linkId", s.id as "signerId", a.content_hash as "contentHash", s.name, s.title, s.email
       from app.signing_links l
       join app.agreement_signers s on s.tenant_id = l.tenant_id and s.id = l.signer_id
       join app.agreements a on a.tenant_id = l.tenant_id and a.id = l.agreement_id
       where l.agreement_id = $1 and s.state in ('invited', 'viewed') and s.lapsed_at is null
       order by s.position, l.id desc limit 1`,
      [this.#id],
    );
    return offered.parse(row);
  }

  #offer(order: Pick<OfferOrder, 'signers'>): Promise<void> {
    return this.#asStaff(() =>
      this.demo.get(OfferAgreement).run(this.#id, { ...order, expiresInDays: 30, sendAnyway: false }, async () => {}),
    );
  }

  async #draft(revises: string | undefined): Promise<void> {
    await this.#asStaff(async () => {
      this.#id = await this.demo.get(DraftAgreement).run(this.customer.id, { revises });
      const { revision, content, prefilled: confirmed } = await this.demo.get(ReadAgreement).run(this.#id);
      await this.demo.get(ChangeAnnexes).run(this.#id, { revision, content, confirmed });
    });
  }

  #end(to: 'withdrawn' | 'terminated', reason: string): Promise<void> {
    return this.#asStaff(() => this.demo.get(EndAgreement).run({ id: this.#id }, to, reason));
  }

  #asStaff(work: () => Promise<void>): Promise<void> {
    return this.demo.as({ realm: 'processor', tenantId: null }, { kind: 'person', id: this.staffId }, work);
  }

  #asSigner(work: () => Promise<void>): Promise<void> {
    return this.demo.as(
      { realm: 'public', tenantId: this.customer.id },
      { kind: 'signer', id: this.customer.id },
      work,
    );
  }
}

const signedOn = (day: number): readonly Step[] => [
  [day + 9, (story) => story.draft()],
  [day + 8, (story) => story.offer()],
  [day + 1, (story) => story.view()],
  [day, (story) => story.sign()],
];

/** Every state that an agreement can rest in. */
const stories: Readonly<Record<string, readonly Step[]>> = {
  nordlys: signedOn(310),
  fjeldsted: [
    ...signedOn(255),
    [9, (story) => story.draftNext()],
    [8, (story) => story.offerToBoth()],
    [4, (story) => story.sign()],
  ],
  northwind: [...signedOn(190), [6, (story) => story.draftNext()], [5, (story) => story.offer()]],
  havn: [...signedOn(120), [6, (story) => story.draftNext()], [5, (story) => story.offer()]],
  aeroe: [
    ...signedOn(330),
    [40, (story) => story.draftNext()],
    [39, (story) => story.offerToBoth()],
    [33, (story) => story.sign()],
    [31, (story) => story.sign()],
  ],
  blaafrost: [...signedOn(280), [60, (story) => story.terminate()]],
  lindholm: [
    [20, (story) => story.draft()],
    [19, (story) => story.offer()],
    [16, (story) => story.view()],
    [14, (story) => story.decline()],
  ],
  solvang: [
    [45, (story) => story.draft()],
    [44, (story) => story.offer()],
  ],
  granite: [
    [30, (story) => story.draft()],
    [29, (story) => story.offer()],
    [28, (story) => story.ask()],
    [27, (story) => story.giveIn()],
    [4, (story) => story.offer()],
  ],
  kystkommune: [
    [12, (story) => story.draft()],
    [11, (story) => story.offer()],
    [6, (story) => story.view()],
    [5, (story) => story.ask()],
  ],
  egeskov: [[1, (story) => story.begin()]],
};

/** A year of agreements, day by day, through the use cases; mails are really sent, seals really made. */
export async function seedAgreements(demo: Demo, customers: SeededCustomers, staffId: string): Promise<void> {
  const days = Object.entries(stories).flatMap(([key, steps]) => {
    const customer = customers.get(key);
    if (!customer) throw new Error(`The demo has no customer ${key}`);
    const story = new Story(demo, staffId, customer);
    return steps.map(([daysAgo, act]) => ({ daysAgo, act: () => act(story) }));
  });
  // Birkelund gets its agreement by it.
  days.push({ daysAgo: 2, act: () => runDemoCampaign(demo, customers, staffId) });
  for (const { daysAgo, act } of days.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    demo.clock.moveTo(daysAgo);
    await demo.runJobs();
    await act();
  }
  demo.clock.toPresent();
  await demo.runJobs();
  await planDemoCampaign(demo, staffId);
}
