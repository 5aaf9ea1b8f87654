import { UnitOfWork } from '#tenancy';
import { StoreDocument } from '../documents/store-document.js';
import { newId } from '../platform/ids.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, nobody, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { CANARY, givenRouted, givenStatusPage, runOnly } from './testing/given-inquiry.js';

const letter = Buffer.from(`%PDF-1.7 ${CANARY}`);
const list = Buffer.from(`navn;køb\r\nIda;${CANARY}\r\n`);
const files = [
  { name: `Dine oplysninger ${CANARY}.pdf`, content: letter.toString('base64') },
  { name: 'køb.csv', content: list.toString('base64') },
];

describe('files that go with an answer', () => {
  let portal: Portal;
  let acme: Tenant;
  let beta: Tenant;
  let router: Caller;
  let privacy: Caller;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    [acme, beta] = [await givenTenant(portal, 'Acme A/S'), await givenTenant(portal, 'Beta ApS')];
    router = await givenStaff(portal, ['router', 'owner']);
    privacy = await givenMember(portal, acme, ['privacy']);
  });
  beforeEach(() => portal.sql(`delete from app.rate_limits`));
  afterAll(() => portal.stop());

  const answered = async (email = 'ida@example.test') => {
    const { id, reference } = await givenRouted(portal, router, [acme, beta], { email });
    const path = `/api/app/inquiries/${id}`;
    await privacy.put(`${path}/answer`, { text: 'Her er dit svar.', files }).expect(204);
    const { body } = await privacy.get(path).expect(200);
    const told: { id: string; name: string; bytes: number }[] = body.steps.at(-1).files;
    return { id, path, reference, email, told };
  };
  /** Status page, opened with the mailed code. */
  const statusOf = async ({ reference, email }: { reference: string; email: string }) => {
    const opened = await givenStatusPage(portal, () => runOnly(portal, 'send-inquiry-code'), { reference, email });
    const { page: text, cookie } = opened;
    return {
      text,
      cookie,
      links: [...text.matchAll(/href="(\/inquiry\/status\/[^"]+\/files\/[^"]+)"/g)].map(([, at]) => at ?? ''),
    };
  };

  it('are downloads under whatever name was taken', async () => {
    const { id } = await givenRouted(portal, router, [acme], { email: 'eva.emoji@example.test' });
    const name = `${'x'.repeat(115)}😀.pdf`;
    await privacy
      .put(`/api/app/inquiries/${id}/answer`, { text: 'Her.', files: [{ name, content: letter.toString('base64') }] })
      .expect(204);
    const { body } = await privacy.get(`/api/app/inquiries/${id}`).expect(200);
    const [file] = body.steps.at(-1).files;
    const got = await privacy.get(`/api/app/inquiries/${id}/files/${file.id}`).expect(200);
    expect(got.headers['content-disposition']).toContain(encodeURIComponent(name));
  });

  it('are read by the controller, byte for byte, as downloads', async () => {
    const { path, told } = await answered();
    expect(told).toMatchObject([
      { name: files[0]?.name, bytes: letter.length },
      { name: 'køb.csv', bytes: list.length },
    ]);
    const [first, second] = told;
    const got = await privacy.get(`${path}/files/${first?.id}`).buffer(true).expect(200);
    expect(got.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(got.headers['x-content-type-options']).toBe('nosniff');
    expect(Buffer.from(got.body)).toEqual(letter);
    expect(got.headers['content-type']).toBe('application/pdf');
    const csv = await privacy.get(`${path}/files/${second?.id}`).expect(200);
    expect(csv.text).toBe(list.toString());
    expect(csv.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="k_b.csv"; filename*=UTF-8''k%C3%B8b.csv`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('are read by the data subject behind the mailed code, for as long as the page is open', async () => {
    const { links, text, cookie } = await statusOf(await answered('ida.filer@example.test'));
    expect(text).toContain('køb.csv');
    expect(links).toHaveLength(2);
    const got = await nobody(portal)
      .get(links[1] ?? '')
      .set('cookie', cookie)
      .expect(200);
    expect(got.text).toBe(list.toString());
    // In a browser that the page was not opened in.
    await nobody(portal)
      .get(links[1] ?? '')
      .expect(404);
    expect(got.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    portal.clock.forward(31 * 60);
    await nobody(portal)
      .get(links[1] ?? '')
      .set('cookie', cookie)
      .expect(404);
  });

  it("are not read on the page of another inquiry, nor by another's link, nor by another customer", async () => {
    const mine = await answered('ida.min@example.test');
    const { links, cookie } = await statusOf(await answered('bo.anden@example.test'));
    const [link = ''] = links;
    const swapped = link.replace(/files\/.*$/, `files/${mine.told[0]?.id}`);
    await nobody(portal).get(swapped).set('cookie', cookie).expect(404);
    await nobody(portal)
      .get(link.replace(/status\/[^/]+/, `status/${'x'.repeat(43)}`))
      .set('cookie', cookie)
      .expect(404);
    const other = await givenMember(portal, beta, ['privacy']);
    await other.get(`${mine.path}/files/${mine.told[0]?.id}`).expect(404);
    await privacy.get(`${mine.path}/files/${newId()}`).expect(404);
    const viewer = await nobody(portal).get(`${mine.path}/files/${mine.told[0]?.id}`);
    expect(viewer.status).toBe(401);
  });

  it('lie sealed, names and all, and staff have no way to them', async () => {
    await answered();
    const rows = await portal.sql<{ facts: Buffer; sealed: Buffer }>(
      `select sealed_facts as facts, sealed from app.inquiry_files`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { facts, sealed } of rows)
      for (const bytes of [facts, sealed]) expect(bytes.includes(Buffer.from(CANARY))).toBe(false);
    const asStaff = (sql: string) =>
      portal.within({ realm: 'processor', tenantId: null }, () => portal.get(UnitOfWork).run((em) => em.query(sql)));
    await expect(asStaff(`select 1 from inquiry_files`)).rejects.toThrow('permission denied');
    await expect(asStaff(`delete from inquiry_files`)).rejects.toThrow('permission denied');
  });

  it('go with the answer when that is deleted', async () => {
    const { id } = await answered();
    const left = () =>
      portal.sql(
        `select 1 from app.inquiry_files f join app.inquiry_contents c on c.tenant_id = f.tenant_id and c.id = f.content_id
         where c.inquiry_id = $1`,
        [id],
      );
    const all = async () => (await portal.sql(`select 1 from app.inquiry_files`)).length;
    const before = await all();
    expect(await left()).toHaveLength(2);
    await portal.within({ realm: 'controller', tenantId: acme.id }, () =>
      portal.get(UnitOfWork).run((em) => em.query(`delete from inquiry_contents where inquiry_id = $1`, [id])),
    );
    expect(await all()).toBe(before - 2);
  });

  it.each([
    ['file_type', 'files.0', [{ name: 'svar.html', content: Buffer.from('<script>').toString('base64') }]],
    ['file_type', 'files.0', [{ name: 'svar.pdf', content: Buffer.from('MZ').toString('base64') }]],
    [
      'pdf_active',
      'files.0',
      [{ name: 'svar.pdf', content: Buffer.from('%PDF-1.7 << /S /Launch >>').toString('base64') }],
    ],
    [
      'files_large',
      'files',
      [{ name: 'svar.txt', content: Buffer.alloc(5 * 1024 * 1024 + 1, 'a').toString('base64') }],
    ],
  ])('are refused with the answer: %s', async (code, path, refused) => {
    const { id } = await givenRouted(portal, router, [acme]);
    const answer = await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Svar', files: refused }).expect(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path, code })]);
    expect((await privacy.get(`/api/app/inquiries/${id}`)).body.status).toBe('routed');
  });

  it('are documents of this portal, whatever they carry, for the customer whose they are', async () => {
    const bytes = Buffer.from(`%PDF-1.7 << /Type /EmbeddedFile >> ${newId()}`);
    await portal.within({ realm: 'processor', tenantId: null }, () =>
      portal
        .get(UnitOfWork)
        .run(() =>
          portal.get(StoreDocument).run({ tenantId: acme.id, kind: 'sealed', reference: 'DPA-2026-0001 v1', bytes }),
        ),
    );
    const sent = [
      { name: 'køb.csv', content: list.toString('base64') },
      { name: 'aftale.pdf', content: bytes.toString('base64') },
    ];
    const other = await givenMember(portal, beta, ['privacy']);
    const theirs = await givenRouted(portal, router, [beta]);
    const refused = await other.put(`/api/app/inquiries/${theirs.id}/answer`, { text: 'Svar', files: sent });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'files.1', code: 'pdf_active' })],
    ]);
    const mine = await givenRouted(portal, router, [acme]);
    await privacy.put(`/api/app/inquiries/${mine.id}/answer`, { text: 'Svar', files: sent }).expect(204);
  });

  it('are let through up to five MiB', async () => {
    const { id } = await givenRouted(portal, router, [acme]);
    const large = [{ name: 'svar.txt', content: Buffer.alloc(5 * 1024 * 1024, 'a').toString('base64') }];
    await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Svar', files: large }).expect(204);
    const six = Array.from({ length: 6 }, () => files[1]);
    await privacy.put(`/api/app/inquiries/${id}/answer`, { text: 'Svar', files: six }).expect(422);
  });
});
