import { ChangeCustomer } from '../customers/change-customer.js';
import { unchanged } from '../customers/customers.schema.js';
import { ReadCustomer } from '../customers/read-customer.js';
import { RecordDelivery } from '../mail/record-delivery.js';
import { AcknowledgeNotice } from '../notice-decision/acknowledge-notice.js';
import { AnnounceChange } from '../sub-processor-changes/announce-change.js';
import { DecideNotice } from '../notice-decision/decide-notice.js';
import { DraftChange } from '../sub-processor-changes/draft-change.js';
import { ResolveObjection } from '../notice-decision/resolve-objection.js';
import { addDays, danishDate } from '../platform/danish-days.js';
import { ListRegister } from '../sub-processors/list-register.js';
import type { Demo } from './demo.js';
import type { SeededCustomers } from './seed-customers.js';
import type { SeededRegister } from './seed-sub-processors.js';

type Draft = {
  readonly kind: 'add' | 'replace' | 'change' | 'end';
  readonly subject: string;
  readonly replaced?: string;
  readonly inDays: number;
  readonly da: string;
  readonly en: string;
};

const archive: Draft = {
  kind: 'add',
  subject: 'archive',
  inDays: 50,
  da: 'Lønbilag skal gemmes i fem år. De flyttes efter et år til et langtidsarkiv, der kun kan læses.',
  en: 'Payroll records must be kept for five years. After one year they move to a read-only long-term archive.',
};
const newSms: Draft = {
  kind: 'replace',
  subject: 'newSms',
  replaced: 'sms',
  inDays: 45,
  da: 'Påmindelser sendes fremover af en dansk leverandør. Telefonnumre forlader derfor ikke længere EU.',
  en: 'Reminders will be sent by a Danish supplier. Phone numbers therefore no longer leave the EU.',
};
const logs: Draft = {
  kind: 'end',
  subject: 'logs',
  inDays: 22,
  da: 'Vi har flyttet fejlloggen til vores egne servere.',
  en: 'We have moved the error log to our own servers.',
};
const support: Draft = {
  kind: 'change',
  subject: 'support',
  inDays: 60,
  da: 'Virksomheden skifter navn og flytter til en ny adresse. Det, den gør, er uændret.',
  en: 'The company changes its name and moves to a new address. What it does stays the same.',
};
const scan: Draft = {
  kind: 'add',
  subject: 'scan',
  inDays: 75,
  da: 'Filer, der sendes med en formular, bliver undersøgt for virus, før I får dem.',
  en: 'Files sent with a form are checked for viruses before you receive them.',
};

/** Announcements and answers of one demo, day by day. */
class Announcements {
  readonly #changes = new Map<string, string>();

  constructor(
    private readonly demo: Demo,
    private readonly customers: SeededCustomers,
    private readonly register: SeededRegister,
    private readonly staffId: string,
  ) {}

  async on(daysAgo: number, act?: () => Promise<unknown>): Promise<void> {
    this.demo.clock.moveTo(daysAgo, 8);
    await this.demo.runJobs();
    await act?.();
    await this.demo.runJobs();
  }

  async draft(draft: Draft): Promise<string> {
    const id = this.#idOf(draft.subject);
    return this.#asStaff(async () => {
      const { facts } = await this.demo.get(ListRegister).one(id);
      const change = await this.demo.get(DraftChange).run({
        kind: draft.kind,
        subProcessorId: id,
        replacedId: draft.replaced ? this.#idOf(draft.replaced) : null,
        effectiveOn: addDays(danishDate(this.demo.clock.now()), draft.inDays),
        explanation: { da: draft.da, en: draft.en },
        facts:
          draft.kind === 'change'
            ? { ...facts, legalName: 'Helpdesk Baltic OÜ', address: 'Sadama 11, 10111 Tallinn' }
            : null,
      });
      this.#changes.set(draft.subject, change.id);
      return change.id;
    });
  }

  async announce(draft: Draft): Promise<void> {
    const id = await this.draft(draft);
    await this.#asStaff(() => this.demo.get(AnnounceChange).run(id));
  }

  approve = async (key: string, { subject }: Draft): Promise<void> =>
    this.#asCustomer(key, subject, (id) => this.demo.get(DecideNotice).run(id, { decision: 'approved' }));
  object = async (key: string, { subject }: Draft, reason: string): Promise<void> =>
    this.#asCustomer(key, subject, (id) => this.demo.get(DecideNotice).run(id, { decision: 'objected', reason }));
  acknowledge = async (key: string, { subject }: Draft): Promise<void> =>
    this.#asCustomer(key, subject, (id) => this.demo.get(AcknowledgeNotice).run(id));

  async resolve(key: string, { subject }: Draft, note: string): Promise<void> {
    const notice = await this.#notice(key, subject);
    await this.#asStaff(() => this.demo.get(ResolveObjection).run(notice, { resolution: 'exception', note }));
  }

  /** As if the customer's mail server had returned the mail. */
  async bounce(key: string, { subject }: Draft): Promise<void> {
    const { tenantId, id } = await this.#notice(key, subject);
    const mails = await this.demo.sql<{ id: string }>(`select id from app.mails where about_id = $1`, [id]);
    await this.demo.as({ realm: 'system', tenantId }, { kind: 'job', id: 'inbound-mail' }, async () => {
      for (const mail of mails)
        await this.demo.get(RecordDelivery).bounced({ tenantId, mailId: mail.id }, '550 5.1.1 unknown user');
    });
  }

  /** A customer takes one more of the vendor's services into use. */
  async start(key: string, code: string): Promise<void> {
    const id = this.customers.get(key)?.id ?? '';
    const [service] = await this.demo.sql<{ id: string }>(`select id from app.services where code = $1`, [code]);
    await this.#asStaff(async () => {
      const known = unchanged(await this.demo.get(ReadCustomer).run(id));
      const serviceIds = [...known.serviceIds, ...(service ? [service.id] : [])];
      await this.demo.get(ChangeCustomer).run(id, { ...known, serviceIds });
    });
  }

  async #notice(key: string, subject: string): Promise<{ tenantId: string; id: string }> {
    const tenantId = this.customers.get(key)?.id ?? '';
    const [row] = await this.demo.sql<{ id: string }>(
      `select id from app.notices where tenant_id = $1 and change_id = $2`,
      [tenantId, this.#changes.get(subject)],
    );
    if (!row) throw new Error(`${key} was not told of ${subject}`);
    return { tenantId, id: row.id };
  }

  #idOf(key: string): string {
    const id = this.register.get(key);
    if (!id) throw new Error(`The demo has no sub-processor ${key}`);
    return id;
  }

  #asStaff<T>(work: () => Promise<T>): Promise<T> {
    return this.demo.as({ realm: 'processor', tenantId: null }, { kind: 'person', id: this.staffId }, work);
  }

  async #asCustomer(key: string, subject: string, work: (noticeId: string) => Promise<void>): Promise<void> {
    const { tenantId, id } = await this.#notice(key, subject);
    const [member] = await this.demo.sql<{ person_id: string }>(
      `select person_id from app.memberships where tenant_id = $1 and 'privacy' = any(roles) limit 1`,
      [tenantId],
    );
    const person = member?.person_id ?? tenantId;
    await this.demo.as({ realm: 'controller', tenantId }, { kind: 'person', id: person }, () => work(id));
  }
}

/** Changes in every state, and customers that approved, objected, stayed silent, or were never reached. */
export async function seedNotices(
  demo: Demo,
  customers: SeededCustomers,
  register: SeededRegister,
  staffId: string,
): Promise<void> {
  const story = new Announcements(demo, customers, register, staffId);
  await story.on(95, () => story.announce(archive));
  await story.on(92, () => story.approve('birkelund', archive));
  await story.on(88, () => story.object('fjeldsted', archive, 'Vores bilag må ikke ligge uden for Danmark.'));
  await story.on(80, () =>
    story.resolve('fjeldsted', archive, 'Jeres bilag bliver i det danske datacenter. De flyttes ikke til arkivet.'),
  );
  await story.on(60);
  await story.on(44);
  await story.on(20, () => story.announce(newSms));
  await story.on(18, () => story.acknowledge('aeroe', newSms));
  await story.on(17, () => story.approve('northwind', newSms));
  await story.on(15, () =>
    story.object('egeskov', newSms, 'Vi vil se jeres risikovurdering, før telefonnumre på patienter gives videre.'),
  );
  await story.on(12, () => story.announce(logs));
  // Comes to a service while its change of supplier is announced: a notice and a period of its own.
  await story.on(8, () => story.start('lindholm', 'booking'));
  await story.on(5);
  await story.on(3, () => story.announce(support));
  await story.on(1, async () => {
    await story.draft(scan);
    await story.bounce('solvang', support);
  });
  demo.clock.toPresent();
  await demo.runJobs();
}
