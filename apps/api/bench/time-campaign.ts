import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { newWord, givenCampaign, started } from '../src/agreement-campaigns/testing/given-campaign.js';
import { givenService } from '../src/customers/testing/given-customer.js';
import { givenProfile } from '../src/processor-profile/testing/given-profile.js';
import { Portal } from '../src/testing/portal.js';
import { alone, inRatio, type Figure } from './figure.js';
import { startMeasured, type MeasuredServer } from './measured-server.js';
import { portOf } from './servers/being-measured.js';

const MEGABYTE = 1024 * 1024;
const counted = z.object({ n: z.number() });

/**
 * A campaign of first agreements by the real program: drafted, drawn, frozen, offered, its mails sent to a server that
 * takes them. Beside it: the same with its mails on their way, and what the process needs of memory at the beginning
 * and at the end.
 */
export async function timeCampaign(customers: number): Promise<Figure[]> {
  const portal = await Portal.start();
  const mails = await takeMails();
  const { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL } = portal.config;
  const env = { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL: mails.url, PROCESS: 'all' };
  try {
    const word = newWord();
    await seed(portal, word, customers);
    const campaign = await givenCampaign(portal, word);
    const server = await startMeasured('own', 'own.js', env);
    try {
      return await measure(portal, server, customers, async () => {
        await started(campaign);
        // The one who arranges has a clock of its own.
        await portal.sql(`update app.outbox set not_before = now()`);
      });
    } finally {
      await server.stop();
    }
  } finally {
    mails.server.close();
    await portal.stop();
  }
}

async function measure(
  portal: Portal,
  server: MeasuredServer,
  customers: number,
  begin: () => Promise<void>,
): Promise<Figure[]> {
  const offered = () =>
    count(portal, `select count(*)::int as n from app.agreement_campaign_customers where outcome = 'offered'`);
  const sent = () => count(portal, `select count(*)::int as n from app.mails where status = 'sent'`);
  const cpu = await server.cpu();
  await begin();
  const start = performance.now();
  await reach(offered, customers / 4);
  const early = await server.memory();
  await reach(offered, customers);
  const seconds = (performance.now() - start) / 1000;
  const late = await server.memory();
  const cpuEach = ((await server.cpu()) - cpu) / customers;
  await reach(sent, customers);
  const withMails = (performance.now() - start) / 1000;
  const subject = `campaign of ${String(customers)}`;
  return [
    ...inRatio(subject, 'agreements/s', [
      { name: 'offered', value: customers / seconds },
      { name: 'and its mail taken by the server', value: customers / withMails },
    ]),
    alone(subject, 'CPU of the process for each, mails sent meanwhile included', cpuEach, 'ms'),
    ...inRatio(`${subject}: memory`, 'MB', [
      { name: 'after a quarter', value: early / MEGABYTE },
      { name: 'at the end', value: late / MEGABYTE },
    ]),
  ];
}

async function count(portal: Portal, sql: string): Promise<number> {
  return counted.parse((await portal.sql(sql))[0]).n;
}

async function reach(count: () => Promise<number>, wanted: number): Promise<void> {
  const until = performance.now() + 1_800_000;
  while ((await count()) < wanted) {
    if (performance.now() > until) throw new Error('The campaign does not come to its end.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function seed(portal: Portal, word: string, customers: number): Promise<void> {
  await givenProfile(portal);
  const service = await givenService(portal, 'bench');
  await portal.sql(
    `insert into app.tenants (id, kind, name, registration_number, address, country, locale, created_at)
     select uuidv7(), 'customer', $1 || ' ' || lpad(n::text, 6, '0') || ' A/S', (20000000 + n)::text,
            'Prøvevej ' || n || ', 4000 Roskilde', 'DK', case n % 3 when 0 then 'en' else 'da' end, now()
     from generate_series(1, $2) n`,
    [word, customers],
  );
  const every = `from app.tenants t where t.name like $1 || '%'`;
  await portal.sql(
    `insert into app.subscriptions (tenant_id, id, service_id, since) select t.id, uuidv7(), $2, '2026-01-01' ${every}`,
    [word, service.id],
  );
  await portal.sql(
    `insert into app.contacts (tenant_id, id, kind, name, title, email)
     select t.id, uuidv7(), 'signatory', 'Åse Nørlund', 'Direktør', 'signatory' || t.registration_number || '@kunde.example' ${every}`,
    [word],
  );
  await portal.sql('analyze app.tenants, app.subscriptions, app.contacts');
}

/** A mail server that takes everything and keeps nothing. */
async function takeMails(): Promise<{ readonly server: SMTPServer; readonly url: string }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      stream.on('end', () => done()).resume();
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { server, url: `smtp://127.0.0.1:${String(portOf(listening.address()))}` };
}
