import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { newId } from '../platform/ids.js';
import { givenHouse, givenTenant, type Tenant } from '../testing/given.js';
import { Portal } from '../testing/portal.js';
import { AnnounceInRegister, type AnnouncedChange } from './announce-in-register.js';
import { ApplyInRegister } from './apply-in-register.js';
import { ListEngaged } from './list-engaged.js';
import { exampleFacts, givenService, givenSubProcessor, givenSubscription } from './testing/given-sub-processor.js';

const EFFECTIVE = '2026-05-01';

describe('a replacement whose day has come', () => {
  let portal: Portal;
  let acme: Tenant;
  let change: AnnouncedChange;
  const apply = () =>
    portal.within({ realm: 'system', tenantId: HOUSE_TENANT_ID }, () => portal.get(ApplyInRegister).run(change));
  const engaged = async (asOf: string) => {
    const rows = await portal.within({ realm: 'controller', tenantId: acme.id }, () =>
      portal.get(ListEngaged).run({ tenantId: acme.id, locale: 'da', asOf }),
    );
    return rows.map(({ facts }) => facts.legalName);
  };

  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
    acme = await givenTenant(portal, 'Acme A/S');
    const serviceIds = [await givenService(portal, 'booking')];
    await givenSubscription(portal, acme, serviceIds[0] ?? '');
    const replacedId = await givenSubProcessor(portal, exampleFacts('Gammel A/S', { serviceIds }));
    const subProcessorId = await givenSubProcessor(portal, exampleFacts('Ny ApS', { serviceIds }), {
      status: 'planned',
      flowDownOn: null,
    });
    change = { id: newId(), kind: 'replace', subProcessorId, replacedId, effectiveOn: EFFECTIVE, facts: null };
    await portal.sql(
      `insert into app.sub_processor_changes (id, kind, state, sub_processor_id, replaced_id, effective_on, explanation, created_at, announced_at, service_ids)
       values ($1, 'replace', 'announced', $2, $3, $4, '{}', $5, $5, $6)`,
      [change.id, subProcessorId, replacedId, EFFECTIVE, portal.clock.now(), serviceIds],
    );
    await portal.within({ realm: 'processor', tenantId: null }, () => portal.get(AnnounceInRegister).run(change));
  });
  afterAll(() => portal.stop());

  it('waits for the contract that passes our duties on, and the old one goes on meanwhile', async () => {
    portal.clock.moveTo('2026-05-02T10:00:00Z');
    expect(await apply()).toBe(false);
    expect(await engaged('2026-05-02')).toEqual(['Gammel A/S']);
  });

  it('begins on the day it could begin, and the old one ends with it', async () => {
    await portal.sql(`update app.sub_processors set flow_down_on = '2026-05-10' where id = $1`, [
      change.subProcessorId,
    ]);
    portal.clock.moveTo('2026-05-11T10:00:00Z');
    expect(await apply()).toBe(true);
    expect(await engaged('2026-05-09')).toEqual(['Gammel A/S']);
    expect(await engaged('2026-05-10')).toEqual(['Ny ApS']);
    expect(await apply()).toBe(true);
    expect(await engaged('2026-05-11')).toEqual(['Ny ApS']);
  });
});
