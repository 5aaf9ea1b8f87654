import { Browser } from '../identity/testing/browser.js';
import { HOUSE_TENANT_ID } from '../platform/audit/audit-event.js';
import { Portal } from '../testing/portal.js';

const answers = {
  name: 'Nordvind Systemer ApS',
  registrationNumber: '12345674',
  address: 'Havnegade 2, 5000 Odense C',
  country: 'dk',
  email: 'Mail@Nordvind.example',
  website: '',
  ownerName: 'Olga Ejer',
  ownerEmail: 'olga@nordvind.example',
  password: 'seks tamme pelikaner',
};

describe('the first run', () => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start();
  });
  afterEach(() => portal.stop());

  const count = async (table: 'people' | 'tenants' | 'processor_profile') =>
    (await portal.sql(`select 1 from app.${table}`)).length;

  it('makes an empty portal somebody’s, who signs in and enrols next', async () => {
    const browser = new Browser(portal);
    expect((await browser.get('/')).headers['location']).toBe('/first-run');
    // Where /staff sends whoever is not signed in.
    expect((await browser.get('/sign-in?return=/staff')).headers['location']).toBe('/first-run');
    expect((await browser.get('/first-run')).status).toBe(200);

    const done = await browser.submit('/first-run', answers);

    expect(done.headers['location']).toBe('/sign-in?return=/staff&created=');
    expect((await browser.get('/sign-in?return=/staff&created=')).text).toContain('Portalen er oprettet');
    expect((await browser.get('/sign-in?return=/staff')).text).not.toContain('Portalen er oprettet');
    expect((await browser.get('/')).text).toContain('Nordvind Systemer ApS');
    const step = await browser.submit('/sign-in', { email: answers.ownerEmail, password: answers.password });
    expect(step.headers['location']).toBe('/sign-in/enrolment');
    const [owner] = await portal.sql(
      `select f.roles as staff, m.roles as house, m.tenant_id from app.people p
       join app.staff_members f on f.person_id = p.id join app.memberships m on m.person_id = p.id`,
    );
    expect(owner).toEqual({
      staff: ['owner'],
      house: ['admin', 'signatory', 'privacy', 'viewer'],
      tenant_id: HOUSE_TENANT_ID,
    });
  });

  it('says nothing in public that the owner has not seen: no privacy notice, no security measures', async () => {
    const browser = new Browser(portal);
    await browser.submit('/first-run', answers);
    expect((await browser.get('/policies/privacy')).headers['location']).toBe('/policies');
    const { text } = await browser.get('/policies');
    expect(text).toContain('Vores privatlivspolitik er ikke offentliggjort endnu');
    expect(text).toContain('href="mailto:mail@nordvind.example"');
    const trust = (await browser.get('/trust?lang=en')).text;
    expect(trust).toContain('Nordvind Systemer ApS');
    expect(trust).not.toContain('AES-256');
  });

  it('takes a number and a website as people write them', async () => {
    const form = { ...answers, registrationNumber: 'DK 12 34 56 74', website: 'nordvind.example' };
    expect((await new Browser(portal).submit('/first-run', form)).status).toBe(303);
    const [row] = await portal.sql<{ profile: object }>(`select profile from app.processor_profile`);
    expect(row?.profile).toMatchObject({ registrationNumber: '12345674', website: 'https://nordvind.example' });
  });

  it('is possible once', async () => {
    await new Browser(portal).submit('/first-run', answers);
    const browser = new Browser(portal);
    expect((await browser.get('/first-run')).status).toBe(404);
    const second = { ...answers, name: 'Eve ApS', ownerEmail: 'eve@example.test' };
    expect((await browser.submit('/first-run', second)).status).toBe(404);
    expect(await count('people')).toBe(1);
    expect((await browser.get('/')).text).not.toContain('Eve ApS');
  });

  it('makes one vendor of two who come at the same time', async () => {
    const vendors = ['Alfa', 'Beta'].map((name) => ({ ...answers, name, ownerEmail: `${name}@example.test` }));
    const done = await Promise.all(vendors.map((vendor) => new Browser(portal).submit('/first-run', vendor)));
    expect(done.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect([await count('people'), await count('tenants'), await count('processor_profile')]).toEqual([1, 1, 1]);
  });

  it('says everything that is wrong at once, the password too', async () => {
    const wrong = { ...answers, name: '', registrationNumber: '12345678', ownerEmail: 'olga', password: 'kort' };
    const { text } = await new Browser(portal).submit('/first-run', wrong);
    for (const field of ['name', 'registrationNumber', 'ownerEmail', 'password'])
      expect(text).toContain(`href="#${field}"`);
  });

  it.each([
    ['12345678', 'Det er ikke et gyldigt nummer'],
    [' ', 'Skriv nummeret'],
  ])('tells a wrong number from none: %j', async (registrationNumber, message) => {
    const { text } = await new Browser(portal).submit('/first-run', { ...answers, registrationNumber });
    expect(text).toContain(message);
  });

  it.each([
    ['name', ' '],
    ['country', 'Danmark'],
    ['email', 'nowhere'],
    ['registrationNumber', '12345678'],
    ['website', 'javascript:alert(1)'],
    ['ownerName', ''],
    ['ownerEmail', 'olga'],
    ['password', 'kort'],
  ])('asks again about %s %j, keeps what was typed, and makes nothing', async (field, value) => {
    const answer = await new Browser(portal).submit('/first-run', { ...answers, [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).toContain('value="Havnegade 2, 5000 Odense C"');
    expect(answer.text).not.toContain(answers.password);
    expect(answer.text).toContain('href="#password"');
    expect([await count('people'), await count('tenants'), await count('processor_profile')]).toEqual([0, 0, 0]);
  });
});
