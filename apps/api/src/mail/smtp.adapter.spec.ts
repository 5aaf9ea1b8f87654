import { loadConfig } from '../config.js';
import { NotHandedOver, RefusedForGood } from './mail-transport.js';
import { SmtpAdapter } from './smtp.adapter.js';
import { MailServer } from './testing/mail-server.js';

const mail = {
  messageId: '<1@portal.test>',
  from: { name: 'Portal', address: 'portal@portal.test' },
  envelopeFrom: 'portal@portal.test',
  to: { name: 'Karen Kunde', address: 'karen@kunde.example' },
  subject: 'S',
  text: 'T',
  html: '<p>T</p>',
  attachments: [],
  headers: {},
};

describe('a mail server that does not take a mail', () => {
  let server: MailServer;
  let adapter: SmtpAdapter;
  beforeEach(async () => {
    server = await MailServer.start();
    adapter = adapterFor(server.port);
  });
  afterEach(async () => {
    adapter.beforeApplicationShutdown();
    await server.stop();
  });

  const adapterFor = (port: number) =>
    new SmtpAdapter(
      loadConfig({
        DATABASE_URL: 'postgres://localhost/none',
        PORTAL_SECRET: 'ab'.repeat(32),
        DATA_DIR: '/tmp',
        PUBLIC_URL: 'http://localhost',
        SMTP_URL: `smtp://portal:secret@127.0.0.1:${port}`,
      }),
    );
  const outcome = () => adapter.send(mail).catch((error: unknown) => error);
  const words = 'karen@kunde.example is not wanted';

  it.each([
    ['the recipient', { recipient: { code: 550, words: `5.1.1 ${words}` } }, '550 5.1.1'],
    ['the mail', { mail: { code: 554, words: `5.7.1 ${words}` } }, '554 5.7.1'],
    ['the mail, saying no more', { mail: { code: 554, words } }, '554'],
  ])('refuses %s for good', async (_what, answer, reply) => {
    server.answer(answer);
    const error = await outcome();
    expect(error).toBeInstanceOf(RefusedForGood);
    expect(error).toMatchObject({ reply });
    expect(String(error)).not.toContain('karen');
  });

  it.each([
    ['our password', { login: { code: 535, words: `5.7.8 ${words}` } }, /EAUTH AUTH PLAIN 535 5\.7\.8$/],
    ['our sender', { sender: { code: 553, words: `5.7.1 ${words}` } }, /EENVELOPE MAIL FROM 553 5\.7\.1$/],
    ['the recipient at the moment', { recipient: { code: 450, words: `4.2.0 ${words}` } }, /RCPT TO 450 4\.2\.0$/],
    ['the mail at the moment', { mail: { code: 451, words: `4.3.0 ${words}` } }, /EMESSAGE DATA 451 4\.3\.0$/],
  ])('may take it later when it refuses %s', async (_what, answer, said) => {
    server.answer(answer);
    const error = await outcome();
    expect(error).toBeInstanceOf(NotHandedOver);
    expect(String(error)).toMatch(said);
    expect(String(error)).not.toContain('karen');
  });

  it('may take it later when it is away', async () => {
    await server.stop();
    expect(await outcome()).toBeInstanceOf(NotHandedOver);
    server = await MailServer.start();
  });
});
