import { RefusedForGood } from '../mail/mail-transport.js';
import { RecordDelivery } from '../mail/record-delivery.js';
import { changeRequest } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import {
  exampleFacts,
  givenPrivacyContact,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenStaff, givenTenant, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';

const CUSTOMER = 'Hemmelig Kunde A/S';

describe('following the register', () => {
  let portal: Portal;
  let staff: Caller;
  let server: ReturnType<typeof givenMailServer>;
  let booking: string;
  beforeAll(async () => {
    portal = await Portal.start();
    server = givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    booking = await givenService(portal, 'booking');
    const customer = await givenTenant(portal, CUSTOMER);
    await givenSubscription(portal, customer, booking);
    await givenPrivacyContact(portal, customer, 'dpo@hemmelig.example');
  });
  beforeEach(async () => {
    server.mockClear();
    await portal.sql(`delete from app.rate_limits`);
  });
  afterAll(() => portal.stop());

  const ask = (email: string) => nobody(portal).submit('/sub-processors/subscription', { email });
  const mailsTo = (email: string) => server.mock.calls.map(([mail]) => mail).filter(({ to }) => to.address === email);
  const pathIn = (text: string) => /https?:\/\/\S+?(\/sub-processors\/subscription\/[^\s?]+)/.exec(text)?.[1] ?? '';
  async function askedLink(email: string): Promise<string> {
    await ask(email).expect(200);
    await runJobs(portal);
    return pathIn(mailsTo(email).at(-1)?.text ?? '');
  }
  async function announce(legalName: string): Promise<void> {
    const facts = exampleFacts(legalName, { serviceIds: [booking] });
    const id = await givenSubProcessor(portal, facts, { status: 'planned', flowDownOn: '2026-02-01' });
    const { body } = await staff.post('/api/staff/sub-processor-changes', changeRequest(id)).expect(201);
    await nobody(portal)
      .get('/sub-processors')
      .expect(({ text }) => expect(text).not.toContain(legalName));
    await staff.post(`/api/staff/sub-processor-changes/${body.id}/announcement`).expect(201);
    await runJobs(portal);
  }
  const subscribers = () => portal.sql(`select 1 from app.register_subscriptions where confirmed_at is not null`);

  it('takes a confirmation, tells of each change once, and ends by one click of a mail program', async () => {
    const link = await askedLink('dpo@laeser.example');
    await nobody(portal).get(link).expect(200);
    expect(await subscribers()).toHaveLength(0);
    await nobody(portal).submit(link, {}).expect(200);
    await nobody(portal).submit(link, {}).expect(200);
    expect(await subscribers()).toHaveLength(1);

    await announce('Havblik Hosting A/S');
    const [, told, more] = mailsTo('dpo@laeser.example');
    expect(more).toBeUndefined();
    expect(told?.text).toContain('Havblik Hosting A/S bliver underdatabehandler tidligst fra 1. maj 2026.');
    expect(told?.headers).toMatchObject({ 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' });
    const end = pathIn((told?.headers['list-unsubscribe'] ?? '').replaceAll(/[<>]/g, ' '));
    await nobody(portal).get(end).expect(200);
    expect(await subscribers()).toHaveLength(1);

    await nobody(portal).submit(end, { 'List-Unsubscribe': 'One-Click' }).expect(200);

    expect(await portal.sql(`select 1 from app.register_subscriptions`)).toEqual([]);
    await nobody(portal).submit(end, {}).expect(200);
    server.mockClear();
    await announce('Fjordens Backup ApS');
    expect(mailsTo('dpo@laeser.example')).toEqual([]);
  });

  it('shows the changes on the page and in the feed, and nothing of who the customers are', async () => {
    await announce('<Kyst> & Sky A/S');
    const page = await nobody(portal).get('/sub-processors').expect(200);
    expect(page.text).toContain('&lt;Kyst&gt; &amp; Sky A/S bliver underdatabehandler tidligst fra 1. maj 2026.');
    expect(page.text).toContain('type="application/atom+xml"');
    const feed = await nobody(portal)
      .get('/sub-processors/feed.atom?lang=en')
      .responseType('blob')
      .expect(200)
      .expect('content-type', /application\/atom\+xml/);
    const xml = String(feed.body);
    expect(xml).toContain('&lt;Kyst&gt; &amp; Sky A/S becomes a sub-processor from 1 May 2026 at the earliest.');
    expect(xml).toMatch(/<entry>\s*<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
    for (const text of [page.text, xml]) {
      expect(text).not.toContain(CUSTOMER);
      expect(text).not.toContain('Vi flytter driften.');
    }
  });

  it('answers the same to whom follows already, and sends nothing', async () => {
    await nobody(portal)
      .submit(await askedLink('igen@laeser.example'), {})
      .expect(200);
    server.mockClear();
    const first = await ask('ny@laeser.example').expect(200);
    const again = await ask('igen@laeser.example').expect(200);
    const bare = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '');
    expect(bare(again.text)).toBe(bare(first.text));
    await runJobs(portal);
    expect(mailsTo('igen@laeser.example')).toEqual([]);
  });

  it('forgets an address that nobody confirms within a week', async () => {
    await ask('glemt@laeser.example').expect(200);
    const waiting = () => portal.sql(`select 1 from app.register_subscriptions where confirmed_at is null`);
    const before = (await waiting()).length;
    portal.clock.forward(7 * 86_400 + 1);
    await runJobs(portal);
    expect(before).toBeGreaterThan(0);
    expect(await waiting()).toEqual([]);
    portal.clock.forward(-7 * 86_400 - 1);
  });

  it('keeps addresses out of everybody’s sight, and is ended by nobody without the proof', async () => {
    await nobody(portal)
      .submit(await askedLink('skjult@laeser.example'), {})
      .expect(200);
    expect(JSON.stringify(await portal.sql(`select * from app.register_subscriptions`))).not.toContain('skjult');
    const { body } = await staff.get('/api/staff/mails').expect(200);
    expect(JSON.stringify(body)).not.toContain('skjult@laeser.example');
    const [row] = await portal.sql<{ id: string }>(
      `select id from app.register_subscriptions order by asked_at desc, id desc limit 1`,
    );
    const before = await subscribers();
    await nobody(portal)
      .submit(`/sub-processors/subscription/${row?.id ?? ''}/${'x'.repeat(43)}`, {})
      .expect(200);
    expect(await subscribers()).toEqual(before);
  });

  it('takes an address as long as they come', async () => {
    const email = `${'a'.repeat(60)}@${['b', 'c', 'd'].map((letter) => letter.repeat(60)).join('.')}.example`;
    await ask(email).expect(200);
    expect(await portal.sql(`select 1 from app.mails where to_email = $1`, [email])).toHaveLength(1);
  });

  it('tells what is wrong with an address, and keeps programs and floods out', async () => {
    const wrong = await ask('ikke-en-adresse').expect(422);
    expect(wrong.text).toContain('href="#email"');
    expect(wrong.text).toContain('value="ikke-en-adresse"');
    const count = async () => (await portal.sql(`select 1 from app.register_subscriptions`)).length;
    const before = await count();
    await nobody(portal)
      .submit('/sub-processors/subscription', { email: 'bot@laeser.example', website: 'https://spam.example' })
      .expect(200);
    expect(await count()).toBe(before);
    const answers: number[] = [];
    for (let n = 0; n < 4; n += 1) answers.push((await ask('mange@laeser.example')).status);
    expect(answers).toEqual([200, 200, 200, 429]);
    await nobody(portal)
      .submit(`/sub-processors/subscription/${'y'.repeat(43)}`, {})
      .expect(410);
  });

  it.each([
    ['bounced', 0],
    ['failed', 0],
    ['sent', 1],
  ])('ends for an address whose mail %s: %i left', async (fate, left) => {
    const email = `${fate}@laeser.example`;
    await portal.sql(`delete from app.register_subscriptions`);
    await nobody(portal)
      .submit(await askedLink(email), {})
      .expect(200);
    if (fate === 'failed') server.mockRejectedValue(new RefusedForGood('550 5.1.1'));
    await announce(`Fjern ${fate} A/S`);
    server.mockResolvedValue(undefined);
    const [mail] = await portal.sql<{ id: string }>(
      `select id from app.mails where to_email = $1 and template = 'register-changed'`,
      [email],
    );
    if (fate === 'bounced')
      await portal.within({ realm: 'system', tenantId: HOUSE_TENANT_ID }, () =>
        portal.get(RecordDelivery).bounced({ tenantId: HOUSE_TENANT_ID, mailId: mail?.id ?? '' }, '5.1.1'),
      );
    expect(await subscribers()).toHaveLength(left);
  });
});
