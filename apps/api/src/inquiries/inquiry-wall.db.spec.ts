import { UnitOfWork, type Realm } from '#tenancy';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { IntakeKey } from '../platform/keys/intake-key.js';
import { TenantKeys } from '../platform/keys/tenant-keys.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import type { Caller } from '../testing/caller.js';
import { givenMember, givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { givenPrivacyContact, givenRouted, runOnly } from './testing/given-inquiry.js';

describe('the wall around inquiries', () => {
  let portal: Portal;
  let acme: Tenant;
  let other: Tenant;
  let router: Caller;
  let routed: { id: string };

  beforeAll(async () => {
    portal = await Portal.start();
    await givenProfile(portal);
    [acme, other] = [await givenTenant(portal, 'Acme A/S'), await givenTenant(portal, 'Zebra ApS')];
    await givenPrivacyContact(portal, acme, 'privat@acme.test');
    router = await givenStaff(portal, ['router']);
    routed = await givenRouted(portal, router, [acme]);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.sql(`delete from app.rate_limits`));

  /** SQL as a realm's own database role. */
  const as = (realm: Realm, tenantId: string | null, sql: string, values: unknown[] = []) =>
    portal.within({ realm, tenantId }, () => portal.get(UnitOfWork).run((em) => em.query<unknown[]>(sql, values)));

  it.each([
    ['what was written', `select sealed from inquiry_contents`],
    ['whether something was written', `select 1 from inquiry_contents`],
    ['the steps', `select kind from inquiry_steps`],
    ['the fingerprint of the address', `select email_hash from inquiries`],
    ['a tenant’s private key', `select wrapped_private_key from tenant_keys`],
    ['every column', `select * from inquiries`],
    ['it by giving it back to themselves', `update inquiry_contents set tenant_id = '${HOUSE_TENANT_ID}'`],
    ['it after deleting the wall', `alter table inquiry_contents disable row level security`],
  ])('staff can’t read %s', async (_what, sql) => {
    await expect(as('processor', null, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('staff keep what routing needs', async () => {
    const rows = await as('processor', null, `select reference, type, status, tenant_id, due_on from inquiries`);
    expect(rows).toHaveLength(1);
    expect(await as('processor', null, `select 1 from inquiry_intake where status = 'triage'`)).toEqual([]);
  });

  it('staff see no mail to a data subject, nor its address', async () => {
    await runOnly(portal, 'inform-data-subject');
    const all = await portal.sql<{ about_kind: string }>(`select about_kind from app.mails`);
    expect(all.filter(({ about_kind: kind }) => kind === 'data-subject').length).toBeGreaterThan(2);
    const seen = await as('processor', null, `select template from mails where to_email like '%@example.test'`);
    expect(seen).toEqual([]);
    expect(await as('processor', null, `select template from mails`)).toEqual([{ template: 'inquiry-routed' }]);
  });

  it('staff who route can’t open what they sealed', async () => {
    await expect(
      portal.within({ realm: 'processor', tenantId: null }, () =>
        portal.get(UnitOfWork).run(() => portal.get(TenantKeys).opener(acme.id)),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('another customer sees none of it, and can’t put anything in triage in another’s name', async () => {
    for (const table of ['inquiries', 'inquiry_steps', 'inquiry_contents', 'tenant_keys'])
      expect(await as('controller', other.id, `select 1 from ${table} where tenant_id = $1`, [acme.id])).toEqual([]);
    await expect(as('controller', other.id, `select 1 from inquiry_intake`)).rejects.toThrow('permission denied');
    await expect(
      as(
        'controller',
        other.id,
        `insert into inquiry_intake (tenant_id, id, reference, type, concerns, locale, email_hash, received_at, status, returned_by, sealed)
         values ($1, gen_random_uuid(), 'H', 'other', 'self', 'da', '', now(), 'triage', $2, '')`,
        [HOUSE_TENANT_ID, acme.id],
      ),
    ).rejects.toThrow('row-level security');
  });

  it('the public, even with the tenant, does not get what the data subject wrote', async () => {
    expect(await as('public', acme.id, `select kind from inquiry_contents`)).toEqual([]);
    await expect(as('public', HOUSE_TENANT_ID, `select sealed from inquiry_intake`)).rejects.toThrow(
      'permission denied',
    );
    await expect(as('public', null, `select 1 from inquiries`)).rejects.toThrow(/no tenant/);
  });

  it('jobs read neither contents nor the intake’s', async () => {
    await expect(as('system', acme.id, `select 1 from inquiry_contents`)).rejects.toThrow('permission denied');
    await expect(as('system', HOUSE_TENANT_ID, `select sealed from inquiry_intake`)).rejects.toThrow(
      'permission denied',
    );
    await expect(as('system', null, `select wrapped_private_key from intake_key`)).rejects.toThrow('permission denied');
  });

  it('content moved to another row or tenant does not open', async () => {
    const [row] = await portal.sql<{ id: string; sealed: Buffer }>(
      `select id, sealed from app.inquiry_contents limit 1`,
    );
    if (!row) throw new Error('nothing was stored');
    const openAs = (place: { tenantId: string; column: string; id: string }) =>
      portal.within({ realm: 'controller', tenantId: acme.id }, () =>
        portal.get(UnitOfWork).run(() => portal.get(TenantKeys).open(place, row.sealed)),
      );
    const place = { tenantId: acme.id, column: 'inquiry_contents.sealed', id: row.id };
    expect((await openAs(place)).toString()).toContain('Ida');
    await expect(openAs({ ...place, id: routed.id })).rejects.toThrow();
    await expect(openAs({ ...place, column: 'other.sealed' })).rejects.toThrow();
  });

  it('with the key erased, nothing can be read by anyone', async () => {
    const tenant = await givenTenant(portal, 'Slettet ApS');
    const { id } = await givenRouted(portal, router, [tenant]);
    const member = await givenMember(portal, tenant, ['privacy']);
    await member.get(`/api/app/inquiries/${id}`).expect(200);
    await portal.get(TenantKeys).erase(tenant.id);
    expect((await member.get(`/api/app/inquiries/${id}`).expect(410)).body.title).toBe('key_erased');
    const [row] = await portal.sql(`select wrapped_private_key from app.tenant_keys where tenant_id = $1`, [tenant.id]);
    expect(row).toEqual({ wrapped_private_key: null });
  });

  it('makes one key pair, however many ask for it at once', async () => {
    const tenant = await givenTenant(portal, 'Nøgle ApS');
    await Promise.all([1, 2, 3].map(() => portal.get(TenantKeys).ensure(tenant.id)));
    await Promise.all([1, 2, 3].map(() => portal.get(IntakeKey).ensure()));
    expect(await portal.sql(`select 1 from app.tenant_keys where tenant_id = $1`, [tenant.id])).toHaveLength(1);
  });
});
