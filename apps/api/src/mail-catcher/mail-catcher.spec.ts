import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import { MailStore } from './mail-store.js';
import { pageServer } from './page-server.js';
import { smtpListener } from './smtp-listener.js';

const summaries = z.array(z.object({ id: z.string(), to: z.array(z.string()), subject: z.string() }));

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the mail catcher', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-mail-'));
  const store = new MailStore(folder, 3);
  const smtp = smtpListener(store);
  let hasDemo = false;
  const page = pageServer(store, () => hasDemo);

  beforeAll(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    await new Promise<void>((resolve) => smtp.close(resolve));
    await new Promise((resolve) => page.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const send = async (mail: SendMailOptions): Promise<unknown> =>
    createTransport({ host: '127.0.0.1', port: portOf(smtp.server) }).sendMail({
      from: 'portal@vendor.example',
      ...mail,
    });
  const get = async (path: string): Promise<Response> => fetch(`http://127.0.0.1:${portOf(page)}${path}`);
  const list = async (query = ''): Promise<z.infer<typeof summaries>> =>
    summaries.parse(await (await get(`/messages${query}`)).json());

  it('shows a mail that came by SMTP, with its Danish letters, in the list and alone', async () => {
    await send({
      to: 'ane@kunde.example',
      subject: 'Databehandleraftale på dansk',
      text: 'Læs: http://portal.example/?a=1&b=2',
    });

    const [summary] = await list();
    expect(summary).toMatchObject({ to: ['ane@kunde.example'], subject: 'Databehandleraftale på dansk' });
    expect(await (await get('/')).text()).toContain('Databehandleraftale på dansk');
    const shown = await (await get(`/mail/${summary?.id}`)).text();
    expect(shown).toContain('href="http://portal.example/?a=1&amp;b=2"');
  });

  it('tells the second factor of the demo’s staff where there is a demo, and nowhere else', async () => {
    const tells = async () => [
      (await get('/second-factor')).status,
      (await (await get('/')).text()).includes('Second'),
    ];
    expect(await tells()).toEqual([404, false]);
    hasDemo = true;
    expect(await tells()).toEqual([200, true]);
    hasDemo = false;
  });

  it('keeps the envelope: the return path a bounce goes to, and hidden recipients', async () => {
    await send({
      to: 'list@kunde.example',
      subject: 'Varsel',
      text: '-',
      envelope: { from: 'bounce+abc@vendor.example', to: 'hidden@kunde.example' },
    });
    const [summary] = await list('?to=hidden@kunde.example');
    const mail = await (await get(`/messages/${summary?.id}`)).json();
    expect(mail).toMatchObject({
      headers: expect.arrayContaining([{ name: 'Return-Path', value: '<bounce+abc@vendor.example>' }]),
    });
  });

  it('filters by who it was delivered to', async () => {
    await send({ to: 'one@kunde.example', subject: 'One', text: '-' });
    expect(await list('?to=nobody@kunde.example')).toEqual([]);
    expect(await list('?to=one@kunde.example')).toHaveLength(1);
  });

  it('gives a mail no script, no form and no way out of its frame', async () => {
    await send({
      to: 'a@b.example',
      subject: '<script>alert(1)</script>',
      html: '<script>alert(1)</script><b>hej</b>',
    });
    const [summary] = await list();

    const html = await get(`/messages/${summary?.id}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(await html.text()).toContain('<b>hej</b>');
    const shown = await (await get(`/mail/${summary?.id}`)).text();
    expect(shown).not.toContain('<script>');
    expect(shown).toMatch(/<iframe sandbox="(?!.*allow-scripts)(?!.*allow-same-origin)/);
  });

  it('hands out attachments as downloads, byte for byte', async () => {
    const content = Buffer.from([0, 255, 10, 13, 10]);
    await send({ to: 'a@b.example', subject: 'Fil', text: '-', attachments: [{ filename: 'aftale æ.pdf', content }] });
    const [summary] = await list();

    const file = await get(`/messages/${summary?.id}/attachments/0`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''aftale%20%C3%A6.pdf");
  });

  it('refuses a mail over its size and stays up', async () => {
    await expect(send({ to: 'a@b.example', text: 'x'.repeat(26 * 1024 * 1024) })).rejects.toThrow(/552|size/);
    await send({ to: 'a@b.example', subject: 'Still here', text: '-' });
    expect((await list())[0]?.subject).toBe('Still here');
  });

  it('holds no more mails than it should, the newest', async () => {
    for (const subject of ['1', '2', '3', '4']) await send({ to: 'a@b.example', subject, text: '-' });
    const kept = await list();
    expect(kept.map(({ subject }) => subject)).toEqual(['4', '3', '2']);
  });

  it('counts on from where the last run stopped', async () => {
    const before = store.ids()[0] ?? '';
    const id = await new MailStore(folder, 3).add({ from: '', to: ['a@b.example'] }, Buffer.from('Subject: x\r\n\r\n'));
    expect(id > before).toBe(true);
  });

  it.each(['/nothing', '/messages/none', '/mail/..%2f..%2fetc', '/messages/00000001-00000000/source'])(
    'knows nothing of %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
