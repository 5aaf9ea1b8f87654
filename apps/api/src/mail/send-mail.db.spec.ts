import { UnitOfWork } from '#tenancy';
import { StoreDocument } from '../documents/store-document.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import { givenHouse, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { runJobs } from '../testing/run-jobs.js';
import { mailOfReturnPath } from './return-path.js';
import { SendMailJob } from './send-mail.job.js';
import { givenMail, statusOf } from './testing/given-mail.js';
import { MailServer } from './testing/mail-server.js';

describe('a queued mail', () => {
  let server: MailServer;
  let portal: Portal;
  let acme: Tenant;
  beforeAll(async () => {
    server = await MailServer.start();
    portal = await Portal.start({ SMTP_URL: server.url, BOUNCE_DOMAIN: 'bounce.test' });
    await givenHouse(portal);
    await givenProfile(portal);
    acme = await givenTenant(portal, 'Acme');
  });
  beforeEach(async () => {
    server.received.length = 0;
    server.answer();
    await portal.sql('delete from app.outbox');
  });
  const giveUp = (id: string) =>
    portal.within({ realm: 'system', tenantId: acme.id }, () =>
      portal.get(SendMailJob).giveUp({ mailId: id }, { tenantId: acme.id, effectId: id }),
    );
  afterAll(async () => {
    await portal.stop();
    await server.stop();
  });

  it('is sent once, from an address that names it, and what it said is wiped', async () => {
    const id = await givenMail(portal, acme);
    expect(await statusOf(portal, id)).toMatchObject({ status: 'queued', wiped: false });
    await runJobs(portal);
    await runJobs(portal);
    const [mail] = server.received;
    expect(server.received).toHaveLength(1);
    expect(mail?.to).toEqual(['karen@kunde.example']);
    expect(mailOfReturnPath(portal.config, mail?.from ?? '')).toEqual({ tenantId: acme.id, mailId: id });
    expect(mail?.mail.text).toContain('https://portal.test/password/secret-token');
    expect(mail?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await statusOf(portal, id)).toEqual({ status: 'sent', detail: null, wiped: true });
  });

  it('carries the document it names, byte for byte, under its reference', async () => {
    const bytes = Buffer.from('%PDF-1.7 forseglet');
    const { id: documentId } = await portal.within({ realm: 'system', tenantId: acme.id }, () =>
      portal
        .get(UnitOfWork)
        .run(() =>
          portal.get(StoreDocument).run({ tenantId: acme.id, kind: 'sealed', reference: 'DPA-2026-0001 v1', bytes }),
        ),
    );
    await givenMail(portal, acme, { documentId });
    await runJobs(portal);
    const [attached, ...others] = server.received[0]?.mail.attachments ?? [];
    expect(others).toEqual([]);
    expect(attached).toMatchObject({
      filename: 'DPA-2026-0001-v1-forseglet.pdf',
      contentType: 'application/pdf',
      content: bytes,
    });
  });

  it.each([
    ['the recipient', { recipient: { code: 450, words: '4.2.0 Greylisted' } }],
    ['the mail', { mail: { code: 451, words: '4.3.0 Disk full' } }],
  ])('is kept and tried again when the server refuses %s at the moment', async (_what, answer) => {
    const id = await givenMail(portal, acme);
    server.answer(answer);
    await expect(runJobs(portal)).rejects.toThrow(/4\.\d\.0/);
    expect(await statusOf(portal, id)).toMatchObject({ status: 'queued', wiped: false });
    server.answer();
    await runJobs(portal);
    expect(server.received).toHaveLength(1);
    expect(await statusOf(portal, id)).toMatchObject({ status: 'sent' });
  });

  it.each([
    ['the recipient', { recipient: { code: 550, words: '5.1.1 No such user' } }],
    ['the mail', { mail: { code: 554, words: '5.7.1 Not wanted' } }],
  ])('has failed for good, with the code, when the server refuses %s for good', async (_what, answer) => {
    const id = await givenMail(portal, acme);
    server.answer(answer);
    await runJobs(portal);
    const status = await statusOf(portal, id);
    expect(status).toMatchObject({ status: 'failed', wiped: true });
    expect(status?.detail).toMatch(/^55[04] 5\.[17]\.1$/);
    expect(server.received).toHaveLength(0);
  });

  it('is kept when the server refuses us: that is for the operator to mend', async () => {
    const id = await givenMail(portal, acme);
    server.answer({ sender: { code: 553, words: '5.7.1 karen@kunde.example: Sender refused' } });
    await expect(runJobs(portal)).rejects.toThrow('The mail was not handed over: EENVELOPE MAIL FROM 553 5.7.1');
    expect(await statusOf(portal, id)).toMatchObject({ status: 'queued', wiped: false });
    server.answer();
    await runJobs(portal);
    expect(await statusOf(portal, id)).toMatchObject({ status: 'sent' });
  });

  it('shows as failed when it was given up, and goes out when its job is tried again', async () => {
    const id = await givenMail(portal, acme);
    server.answer({ login: { code: 535, words: '5.7.8 No' }, sender: { code: 553, words: '5.7.1 No' } });
    await expect(runJobs(portal)).rejects.toThrow();
    await giveUp(id);
    await giveUp(id);
    expect(await statusOf(portal, id)).toEqual({ status: 'failed', detail: null, wiped: false });
    server.answer();
    await runJobs(portal);
    expect(server.received).toHaveLength(1);
    expect(await statusOf(portal, id)).toMatchObject({ status: 'sent', wiped: true });
    await giveUp(id);
    expect(await statusOf(portal, id)).toMatchObject({ status: 'sent' });
  });

  it('goes out with the same Message-ID when the connection breaks between the yes and the note', async () => {
    const id = await givenMail(portal, acme);
    server.answer({ hangUp: true });
    await expect(runJobs(portal)).rejects.toThrow();
    expect(await statusOf(portal, id)).toMatchObject({ status: 'queued' });
    server.answer();
    await runJobs(portal);
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${id}@bounce.test>`, `<${id}@bounce.test>`]);
  });

  it('is sent once by two workers that have it at the same time', async () => {
    const id = await givenMail(portal, acme);
    const send = () =>
      portal.within({ realm: 'system', tenantId: acme.id }, () =>
        portal.get(SendMailJob).run({ mailId: id }, { tenantId: acme.id, effectId: id }),
      );
    // The second is refused, or finds it sent already.
    const outcomes = await Promise.allSettled([send(), send()]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(server.received).toHaveLength(1);
    await send();
    expect(server.received).toHaveLength(1);
  });

  it('whose sender went silent is taken over once its claim has run out', async () => {
    const id = await givenMail(portal, acme);
    await portal.sql(`update app.mails set claimed_at = $2 where id = $1`, [id, portal.clock.now()]);
    await expect(runJobs(portal)).rejects.toThrow('is being sent');
    portal.clock.forward(10);
    await runJobs(portal);
    expect(server.received).toHaveLength(1);
  });

  const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\u0000', '\v', '=0d=0a', '%0d%0a', '=?utf-8?q?=0d=0a?='];
  it.each(breaks)('gets no header of %j in a name', async (breaking) => {
    const evil = `Karen${breaking}Bcc: everyone@evil.example${breaking}X-Planted: yes${breaking}${breaking}<script>`;
    const base = { vendor: 'F', url: 'https://portal.test/x', minutes: 60 };
    await givenMail(portal, acme, {
      to: { name: evil.slice(0, 200), email: 'karen@kunde.example' },
      data: { ...base, name: evil },
    });
    await runJobs(portal);
    const [mail] = server.received;
    expect(mail?.to).toEqual(['karen@kunde.example']);
    expect([...(mail?.mail.headers.keys() ?? [])]).not.toEqual(expect.arrayContaining(['bcc']));
    expect(mail?.mail.headers.has('x-planted')).toBe(false);
    expect(mail?.mail.to).toMatchObject({ value: [{ address: 'karen@kunde.example' }] });
  });

  it.each([
    'karen@kunde.example\r\nBcc: x@evil.example',
    'karen@kunde.example,x@evil.example',
    'karen@kunde.example> NOTIFY=SUCCESS',
    '<karen@kunde.example>',
    'Karen <karen@kunde.example>',
    '"x@evil.example"@kunde.example',
  ])('is not even queued for the address %j', async (email) => {
    await expect(givenMail(portal, acme, { to: { name: 'K', email } })).rejects.toThrow(/email/i);
  });
});
