import { fastify } from 'fastify';
import pg from 'pg';
import { beMeasured, portOf } from './being-measured.js';
import { sameAnswers } from './same-answers.js';

/** The least that answers the same: Fastify, a pool of pg, SQL. */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 16,
  options: '-c search_path=app,pg_temp',
});
const answers = sameAnswers(async <Row extends object>(text: string, values: readonly unknown[]) => {
  const { rows } = await pool.query<Row>(text, [...values]);
  return rows;
});

const app = fastify();

app.get<{ Params: { id: string } }>('/api/staff/customers/:id', async ({ headers, params }, reply) => {
  const session = await answers.session(headers.cookie);
  if (!session?.staffRoles.length) return reply.status(401).send();
  return (await answers.customer(params.id)) ?? reply.status(404).send();
});
app.get('/api/staff/customers', async ({ headers }, reply) => {
  const session = await answers.session(headers.cookie);
  if (!session?.staffRoles.length) return reply.status(401).send();
  return answers.customers();
});
app.get<{ Params: { id: string } }>('/api/app/agreements/:id', async ({ headers, params }, reply) => {
  const session = await answers.session(headers.cookie);
  if (!session) return reply.status(401).send();
  return (await answers.agreement(session.tenantId, params.id)) ?? reply.status(404).send();
});

await app.listen({ port: 0, host: '127.0.0.1' });
beMeasured(portOf(app.server.address()));
