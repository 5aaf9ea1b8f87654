import { newId } from '../platform/ids.js';
import { givenHouse, givenStaff, nobody } from '../testing/given.js';
import { Portal } from '../testing/portal.js';

const facts = { code: 'booking', nameDa: 'Booking', nameEn: 'Booking', descriptionDa: 'Tider', descriptionEn: 'Times' };

describe('services', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
    await givenHouse(portal);
  });
  afterAll(() => portal.stop());

  it('are added, changed and listed', async () => {
    const owner = await givenStaff(portal);
    const { body: added } = await owner.post('/api/staff/services', facts).expect(201);
    await owner.put(`/api/staff/services/${added.id}`, { ...facts, nameDa: 'Tidsbestilling' }).expect(200);
    const { body } = await owner.get('/api/staff/services').expect(200);
    expect(body.items).toEqual([{ ...facts, id: added.id, nameDa: 'Tidsbestilling', customers: 0 }]);
  });

  it('have a code of their own, in small letters', async () => {
    const owner = await givenStaff(portal);
    await owner.post('/api/staff/services', { ...facts, code: 'crm' }).expect(201);
    await owner.post('/api/staff/services', { ...facts, code: 'crm' }).expect(409);
    await owner.post('/api/staff/services', { ...facts, code: 'Not OK' }).expect(422);
    await owner.put(`/api/staff/services/${newId()}`, { ...facts, code: 'other' }).expect(404);
  });

  it('are not for auditors to change or nobody to see', async () => {
    const auditor = await givenStaff(portal, ['auditor']);
    await auditor.post('/api/staff/services', facts).expect(403);
    await nobody(portal).get('/api/staff/services').expect(401);
  });
});
