import { changeRequest, givenAnnouncedChange } from '../notices/testing/given-change.js';
import { givenMailServer } from '../notices/testing/given-mail-server.js';
import { givenProfile } from '../processor-profile/testing/given-profile.js';
import {
  exampleFacts,
  givenService,
  givenSubProcessor,
  givenSubscription,
} from '../sub-processors/testing/given-sub-processor.js';
import type { Caller } from '../testing/caller.js';
import { givenStaff, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const CHANGES = '/api/staff/sub-processor-changes';

describe('a change told to customers at an address that is known to bounce', () => {
  let portal: Portal;
  let staff: Caller;
  let service: string;
  let dead: Tenant;
  beforeAll(async () => {
    portal = await Portal.start();
    givenMailServer(portal);
    await givenProfile(portal);
    staff = await givenStaff(portal, ['compliance']);
    service = await givenService(portal, 'journal');
    dead = await given('Død A/S', 'Persondata@doed.example');
    await given('Levende A/S', 'persondata@levende.example');
    await heardOf('bounced', '2026-02-12T09:00:00Z');
  });
  afterAll(() => portal.stop());

  async function given(name: string, email: string): Promise<Tenant> {
    const tenant = await givenTenant(portal, name);
    await givenSubscription(portal, tenant, service);
    await portal.sql(`delete from app.contacts where tenant_id = $1`, [tenant.id]);
    await portal.sql(
      `insert into app.contacts (tenant_id, id, kind, name, email) values ($1, gen_random_uuid(), 'privacy', 'Pia', $2)`,
      [tenant.id, email],
    );
    return tenant;
  }
  const heardOf = (status: string, at: string) =>
    portal.sql(
      `insert into app.mails (tenant_id, id, to_name, to_email, locale, template, about_kind, about_id, status, queued_at, settled_at)
       values ($1, gen_random_uuid(), 'Pia', 'persondata@doed.example', 'da', 'agreement-offer', 'agreement', gen_random_uuid(), $2, $3, $3)`,
      [dead.id, status, at],
    );
  let names = 0;
  const planned = async () => {
    names += 1;
    const facts = exampleFacts(`Ny ${names} ApS`, { serviceIds: [service] });
    return changeRequest(await givenSubProcessor(portal, facts, { status: 'planned' }));
  };
  const preview = async () => {
    const { body: draft } = await staff.post(CHANGES, await planned()).expect(201);
    return (await staff.get(`${CHANGES}/${draft.id}/preview`).expect(200)).body;
  };

  it('names them before it is announced', async () => {
    const read = await preview();
    expect(read.warnings).toContainEqual({ code: 'unreached', count: 1 });
    const emails = ['Persondata@doed.example'];
    expect(read.unreached).toEqual([{ tenantId: dead.id, name: 'Død A/S', emails }]);
    expect(read.items).toMatchObject([
      { name: 'Død A/S', unreached: emails },
      { name: 'Levende A/S', unreached: [] },
    ]);
  });

  it('names them at the notice while that waits', async () => {
    const id = await givenAnnouncedChange(portal, staff, await planned());
    await portal.sql(`update app.mails set settled_at = null, status = 'queued' where about_kind = 'notice'`);
    const notices = async () =>
      (await staff.get(`/api/staff/notices?changeId=${id}`).expect(200)).body.items.map(
        ({ customer, deadMailboxes }: Record<string, unknown>) => [customer, deadMailboxes],
      );
    expect(Object.fromEntries(await notices())).toEqual({
      'Død A/S': ['Persondata@doed.example'],
      'Levende A/S': [],
    });
    await portal.sql(`update app.notices set status = 'approved', decided_at = now() where change_id = $1`, [id]);
    expect(Object.fromEntries(await notices())).toMatchObject({ 'Død A/S': [] });
  });

  it('names nobody once a later mail has arrived', async () => {
    await heardOf('sent', '2026-02-13T09:00:00Z');
    const read = await preview();
    expect(read.unreached).toEqual([]);
    expect(read.warnings.map(({ code }: { code: string }) => code)).not.toContain('unreached');
  });
});
