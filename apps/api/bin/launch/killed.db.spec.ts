import { StartedPortal, type Victim } from './testing/started-portal.js';
import { until } from './testing/until.js';
import { Visitor } from './testing/visitor.js';

/** The demo's, for everybody. */
const PASSWORD = 'demo-fjord-2026';
/** From the restart until everything that was promised has been done. */
const PATIENCE = 60_000;

type Offered = { readonly id: string; readonly tenantId: string; readonly email: string; readonly link: string };
type Victims = readonly Victim[];

const field = (from: unknown, name: string): unknown => Reflect.get(Object(from), name);
const all: Victims = ['launcher', 'app', 'postgres'];

describe('kill -9', () => {
  let portal: StartedPortal;
  let compliance: Visitor;
  let router: Visitor;
  let offers = 0;

  beforeAll(async () => {
    portal = await StartedPortal.start();
    compliance = new Visitor(() => portal.url);
    router = new Visitor(() => portal.url);
    await compliance.signIn('compliance@flex4b.example', PASSWORD, secondFactor);
    await router.signIn('router@flex4b.example', PASSWORD, secondFactor);
  }, 240_000);
  afterAll(() => portal.stop(), 60_000);

  async function secondFactor(): Promise<string> {
    return String(field(await portal.askCatcher('/second-factor'), 'code'));
  }

  /** In the newest mail that has such a thing: others may have come after it. */
  const inMailTo = (email: string, pattern: RegExp) =>
    until(`a mail to ${email} with ${String(pattern)}`, async () => {
      const list = Object.values(Object(await portal.askCatcher(`/messages?to=${encodeURIComponent(email)}`)));
      const mails = await Promise.all(list.map((one) => portal.askCatcher(`/messages/${String(field(one, 'id'))}`)));
      return mails.map((mail) => pattern.exec(String(field(mail, 'text')))?.[1]).find((found) => found !== undefined);
    });

  /** A new customer's agreement, sent for signature. */
  async function givenOffer(): Promise<Offered> {
    offers += 1;
    const email = `signer${offers}@killed.example`;
    const [service] = await portal.sql('select id from app.services order by code limit 1');
    const customer = await compliance.call('POST', '/api/staff/customers', {
      ...{ name: `Killed ${offers} AB`, registrationNumber: `K-${offers}`, address: 'Gatan 1, Malmö', country: 'SE' },
      ...{ locale: 'en', authorisation: 'general', noticeDays: 30, serviceIds: [service?.['id']] },
      contacts: [{ kind: 'signatory', name: 'Sven Signer', title: 'Director', email, phone: null }],
    });
    const tenantId = String(field(customer, 'id'));
    const draft = await compliance.call('POST', `/api/staff/customers/${tenantId}/agreements`, {});
    const id = String(field(draft, 'id'));
    const { annexes, ...content } = Object(field(draft, 'content'));
    const a = { ...annexes.a, dataTypes: [{ name: 'Name', category: 'ordinary' }], dataSubjects: ['Customers'] };
    const [revision, confirmed] = [field(draft, 'revision'), field(draft, 'prefilled')];
    const change = { revision, confirmed, content: { ...content, annexes: { ...annexes, a } } };
    await compliance.call('PUT', `/api/staff/agreements/${id}/annexes`, change);
    await compliance.call('POST', `/api/staff/agreements/${id}/offer`, {});
    return { id, tenantId, email, link: await inMailTo(email, /(\/s\/[\w-]{43})/) };
  }

  async function askForCode({ link, email }: Offered): Promise<string> {
    await new Visitor(() => portal.url).submit(`${link}/code`, {});
    // On a line of its own: other mails have numbers of eight digits within theirs.
    return inMailTo(email, /^\s*`?(\d{8})`?\s*$/m);
  }

  /** Answered by a redirect: from here on it must have happened, whatever dies. */
  async function sign({ link }: Offered, code: string): Promise<void> {
    const signer = new Visitor(() => portal.url);
    const hash = /name="hash" value="([^"]+)"/.exec(await signer.get(link))?.[1] ?? '';
    const person = { name: 'Sven Signer', title: 'Director', signature: 'Sven Signer' };
    await signer.submit(`${link}/signature`, { hash, code, ...person, authority: 'yes', consent: 'yes' });
  }

  /** Once the launcher is gone nobody mends anything: it is started again by hand. */
  async function killAndRestart(victims: Victims): Promise<number> {
    await portal.kill(...victims);
    if (victims.includes('launcher')) await portal.startAgain();
    const restarted = performance.now();
    const isThere = () => portal.sql('select 1').then(Boolean, () => undefined);
    await until('the database', isThere, PATIENCE);
    return restarted;
  }

  const isAsked = async (text: string, values: unknown[]) =>
    (await portal.sql(text, values)).length > 0 ? true : undefined;

  /** All mails about something are sent. @returns how many copies of each the mail server took, by template */
  async function copiesOf(aboutId: string, templates: readonly string[], restarted: number) {
    const wanted = `select 1 from app.mails where about_id = $1 and template = any($2) and status = 'sent'
                    having count(*) >= $3`;
    const left = PATIENCE - (performance.now() - restarted);
    await until(
      `mails ${templates.join()}`,
      () =>
        portal.sql(wanted, [aboutId, templates, templates.length]).then(
          ({ length }) => (length > 0 ? true : undefined),
          () => undefined,
        ),
      left,
    );
    const rows = await portal.sql(
      `select id, template, to_email as "to" from app.mails where about_id = $1 order by id`,
      [aboutId],
    );
    const mails = portal.mails();
    return rows
      .filter(({ template }) => templates.includes(String(template)))
      .map(({ id, template, to }) => ({
        template,
        to,
        copies: mails.filter((mail) => new RegExp(`^message-id: <${String(id)}@`, 'im').test(mail)).length,
      }));
  }

  const eventsOf = async (subjectId: string, types: readonly string[]) =>
    (
      await portal.sql(
        `select concat_ws(' ', type, data ->> 'party') as what from app.audit_events
         where subject_id = $1 and type = any($2) order by 1`,
        [subjectId, types],
      )
    ).map(({ what }) => what);

  /** In force with one seal, each event once, one receipt to each party. */
  async function expectSealedOnce({ id, email }: Offered, restarted: number): Promise<void> {
    const receipts = await copiesOf(id, ['agreement-signed', 'agreement-signed'], restarted);
    expect(receipts.map(({ copies }) => copies)).toEqual([1, 1]);
    expect(receipts.filter(({ to }) => to === email)).toHaveLength(1);
    expect(await portal.sql('select state from app.agreements where id = $1', [id])).toEqual([{ state: 'in_force' }]);
    const seals = await portal.sql(
      `select 1 from app.documents d join app.agreements a on a.tenant_id = d.tenant_id where a.id = $1 and d.kind = 'sealed'`,
      [id],
    );
    expect(seals).toHaveLength(1);
    expect(await portal.sql('select 1 from app.signatures where agreement_id = $1', [id])).toHaveLength(2);
    expect(await eventsOf(id, ['agreement.signed', 'agreement.entered-into-force'])).toEqual([
      ...['agreement.entered-into-force', 'agreement.signed controller', 'agreement.signed processor'],
    ]);
  }

  describe('while an agreement is signed', () => {
    it.each<[string, Victims]>([
      ['the app', ['app']],
      ['PostgreSQL', ['postgres']],
    ])(
      'of %s after the code was mailed: the code still signs',
      async (_, victims) => {
        const offer = await givenOffer();
        const code = await askForCode(offer);
        const restarted = await killAndRestart(victims);
        await until('signing', () =>
          sign(offer, code).then(
            () => true,
            () => undefined,
          ),
        );
        await expectSealedOnce(offer, restarted);
      },
      150_000,
    );

    it.each<[string, Victims]>([
      ['the app', ['app']],
      ['PostgreSQL', ['postgres']],
      ['everything', all],
    ])(
      'of %s right after the answer: it is sealed, once',
      async (_, victims) => {
        const offer = await givenOffer();
        await sign(offer, await askForCode(offer));
        await expectSealedOnce(offer, await killAndRestart(victims));
      },
      150_000,
    );

    it.each<[string, Victims]>([
      ['the app', ['app']],
      ['everything', all],
    ])(
      'of %s while it is sealed: it is sealed, once',
      async (_, victims) => {
        const offer = await givenOffer();
        const code = await askForCode(offer);
        // The worker gets as far as storing the sealed bytes, and waits.
        const holder = await portal.connect();
        await holder.query('begin; lock table app.documents in share mode');
        await sign(offer, code);
        await until('the worker at the sealed bytes', () =>
          isAsked(`select 1 from pg_locks where relation = 'app.documents'::regclass and not granted`, []),
        );
        await portal.kill(...victims);
        await holder.end();
        if (victims.includes('launcher')) await portal.startAgain();
        await expectSealedOnce(offer, performance.now());
      },
      150_000,
    );
  });

  describe('while an inquiry is routed', () => {
    type Routed = { readonly intakeId: string; readonly reference: string; readonly tenantId: string };

    /** In triage, with the role decided; the confirmation mail has been answered. */
    async function givenTriage(n: number): Promise<Routed> {
      const email = `citizen${n}@killed.example`;
      const citizen = new Visitor(() => portal.url);
      const answers = { organisation: 'Nordlys', type: 'access', concerns: 'self', message: 'What do you hold?' };
      const person = { name: 'Ida Citizen', email, phone: '', website: '' };
      await citizen.submit('/inquiry', { ...answers, ...person, step: 'check', _csrf: '' });
      const link = await inMailTo(email, /https?:\/\/[^/\s]+(\/inquiry\/[^\s"<]+)/);
      await citizen.confirm(link);
      const [row] = await portal.sql(
        `select id, reference from app.inquiry_intake where status = 'triage' order by id desc limit 1`,
      );
      const [customer] = await portal.sql(
        `select tenant_id from app.contacts where kind = 'privacy' order by email limit 1`,
      );
      const intakeId = String(row?.['id']);
      await router.call('PUT', `/api/staff/inbox/${intakeId}/vendor-role`, { role: 'processor' });
      return { intakeId, reference: String(row?.['reference']), tenantId: String(customer?.['tenant_id']) };
    }

    const route = ({ intakeId, tenantId }: Routed) =>
      router.call('POST', `/api/staff/inbox/${intakeId}/routing`, { tenantIds: [tenantId] });

    /** @returns the copies of the notice to the customer */
    async function noticesOf({ intakeId, reference }: Routed, restarted: number): Promise<number[]> {
      const rows = await portal.sql('select id from app.inquiries where reference = $1', [reference]);
      expect(rows).toHaveLength(1);
      expect(await eventsOf(intakeId, ['inquiry.handed-over'])).toHaveLength(1);
      const notices = await copiesOf(String(rows[0]?.['id']), ['inquiry-routed'], restarted);
      expect(new Set(notices.map(({ to }) => to)).size).toBe(notices.length);
      return notices.map(({ copies }) => copies);
    }

    it.each<[string, Victims]>([
      ['PostgreSQL', ['postgres']],
      ['everything', all],
    ])(
      'of %s right after the answer: the customer has it, and is told once',
      async (_, victims) => {
        const inquiry = await givenTriage(victims.length);
        await route(inquiry);
        expect(await noticesOf(inquiry, await killAndRestart(victims))).toEqual([1]);
      },
      150_000,
    );

    it('of the app while the mail server takes its time: the notice is sent once', async () => {
      const inquiry = await givenTriage(10);
      // The mails of what came before would hold up the workers instead.
      await until('no mail on its way', async () =>
        (await isAsked(`select 1 from app.mails where status = 'queued'`, [])) ? undefined : true,
      );
      portal.holdMail(true);
      await route(inquiry);
      await until('a mail in hand', () =>
        isAsked(
          `select 1 from app.mails where template = 'inquiry-routed' and status = 'queued' and claimed_at is not null`,
          [],
        ),
      );
      const restarted = await killAndRestart(['app']);
      portal.holdMail(false);
      expect(await noticesOf(inquiry, restarted)).toEqual([1]);
    }, 150_000);

    it('of the app between the mail server’s yes and the note: sent again under the same Message-ID', async () => {
      const inquiry = await givenTriage(11);
      await portal.sql(`
        create function app.dawdle() returns trigger language plpgsql as
          $$ begin if new.status = 'sent' and new.template = 'inquiry-routed' then perform pg_sleep(600); end if; return new; end $$;
        create trigger dawdle before update on app.mails for each row execute function app.dawdle()`);
      await route(inquiry);
      const noting = `select pid from pg_stat_activity where wait_event = 'PgSleep'`;
      const [held] = await until('the note', async () => {
        const rows = await portal.sql(noting);
        return rows.length > 0 ? rows : undefined;
      });
      await portal.kill('app');
      const restarted = performance.now();
      await portal.sql('select pg_terminate_backend($1)', [held?.['pid']]);
      await portal.sql('drop trigger dawdle on app.mails; drop function app.dawdle()');
      expect(await noticesOf(inquiry, restarted)).toEqual([2]);
    }, 150_000);
  });
});
