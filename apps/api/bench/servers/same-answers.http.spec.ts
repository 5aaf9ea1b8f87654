import pg from 'pg';
import { givenMember, givenStaff, givenTenant } from '../../src/testing/given.js';
import { givenSigned } from '../../src/agreements/testing/given-agreement.js';
import { Portal } from '../../src/testing/portal.js';
import { sameAnswers } from './same-answers.js';

/** What the bench compares us with would say little if it answered something else; it finds out after minutes, this at once. */
describe('the servers of comparison', () => {
  let portal: Portal;
  let client: pg.Client;
  let answers: ReturnType<typeof sameAnswers>;
  beforeAll(async () => {
    portal = await Portal.start();
    client = new pg.Client({
      connectionString: portal.config.DATABASE_URL,
      options: '-c search_path=app,pg_temp',
    });
    await client.connect();
    answers = sameAnswers(async (text, values) => (await client.query({ text, values: [...values] })).rows);
  });
  afterAll(async () => {
    await client.end();
    await portal.stop();
  });

  const asJson = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

  it('answer an agreement, a customer and a list of customers as the portal does', async () => {
    const { id, tenant } = await givenSigned(portal);
    await givenTenant(portal, 'Acme A/S');
    const staff = await givenStaff(portal, ['compliance']);
    const member = await givenMember(portal, tenant, ['viewer']);

    const { body: agreement } = await member.get(`/api/app/agreements/${id}`).expect(200);
    expect(agreement.signatures).toHaveLength(1);
    expect(asJson(await answers.agreement(tenant.id, id))).toEqual(agreement);
    const { body: customer } = await staff.get(`/api/staff/customers/${tenant.id}`).expect(200);
    expect(asJson(await answers.customer(tenant.id))).toEqual(customer);
    const { body: customers } = await staff.get('/api/staff/customers').expect(200);
    expect(asJson(await answers.customers())).toEqual(customers);
  });
});
