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

export type CampaignSize = {
  readonly customers: number;
  /** How often the program is killed on the way. */ readonly kills: number;
};

/**
 * A campaign of first agreements by the real program: drafted, drawn, frozen, offered, its mails sent to a server that
 * takes them. Beside it: the same with its mails on their way, what the process needs of memory at the beginning and at
 * the end, and whether anybody got anything twice.
 */
export async function timeCampaign(size: CampaignSize): Promise<Figure[]> {
  const portal = await Portal.start();
  const mails = await takeMails();
  const { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL } = portal.config;
  const env = { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL: mails.url, PROCESS: 'all' };
  const program = new Restarted(() => startMeasured('own', 'own.js', env));
  try {
    const word = newWord();
    await seed(portal, word, size.customers);
    const campaign = await givenCampaign(portal, word);
    await program.start();
    const figures = await measure(portal, program, size, async () => {
      await started(campaign);
      // The one who arranges has a clock of its own.
      await portal.sql(`update app.outbox set not_before = now()`);
    });
    return [...figures, ...(await tellTwice(portal, mails.taken, size))];
  } finally {
    await program.stop();
    mails.server.close();
    await portal.stop();
  }
}

/** A program that can be killed and started again; its CPU is that of all its lives. */
class Restarted {
  #server: MeasuredServer | undefined;
  #spent = 0;
  constructor(private readonly begin: () => Promise<MeasuredServer>) {}

  async start(): Promise<void> {
    this.#server = await this.begin();
  }
  async killed(): Promise<void> {
    this.#spent = await this.cpu();
    await this.#server?.kill();
    await this.start();
  }
  async cpu(): Promise<number> {
    return this.#spent + ((await this.#server?.cpu()) ?? 0);
  }
  async memory(): Promise<number> {
    return (await this.#server?.memory()) ?? 0;
  }
  async stop(): Promise<void> {
    await this.#server?.stop();
  }
}

async function measure(
  portal: Portal,
  program: Restarted,
  { customers, kills }: CampaignSize,
  begin: () => Promise<void>,
): Promise<Figure[]> {
  const offered = () =>
    count(portal, `select count(*)::int as n from app.agreement_campaign_customers where outcome = 'offered'`);
  const sent = () => count(portal, `select count(*)::int as n from app.mails where status = 'sent'`);
  const cpu = await program.cpu();
  await begin();
  const start = performance.now();
  await reach(offered, customers / 4);
  const early = await program.memory();
  for (let kill = 1; kill <= kills; kill += 1) {
    await reach(offered, customers * (1 / 4 + kill / (2 * kills)));
    await program.killed();
  }
  await reach(offered, customers);
  const seconds = (performance.now() - start) / 1000;
  const late = await program.memory();
  const cpuEach = ((await program.cpu()) - cpu) / customers;
  await reach(sent, customers);
  const withMails = (performance.now() - start) / 1000;
  const subject = subjectOf({ customers, kills });
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

const subjectOf = ({ customers, kills }: CampaignSize) =>
  `campaign of ${String(customers)}${kills > 0 ? `, killed ${String(kills)} times` : ''}`;

/** Who has two agreements, and who was written to twice: a mail taken in the moment of a kill may be sent again. */
async function tellTwice(portal: Portal, taken: ReadonlyMap<string, number>, size: CampaignSize): Promise<Figure[]> {
  const twoAgreements = `select count(*)::int as n from (select 1 from app.agreements group by tenant_id having count(*) > 1) twice`;
  return [
    alone(subjectOf(size), 'customers with two agreements', await count(portal, twoAgreements), ''),
    alone(subjectOf(size), 'customers without a mail', size.customers - taken.size, ''),
    alone(subjectOf(size), 'mails taken twice', [...taken.values()].filter((times) => times > 1).length, ''),
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

type TakenMails = {
  readonly server: SMTPServer;
  readonly url: string;
  /** How many came to each address. */
  readonly taken: ReadonlyMap<string, number>;
};

/** A mail server that takes everything, keeps nothing, and counts. */
async function takeMails(): Promise<TakenMails> {
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => {
      stream
        .on('end', () => {
          for (const { address } of envelope.rcptTo) taken.set(address, (taken.get(address) ?? 0) + 1);
          done();
        })
        .resume();
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { server, url: `smtp://127.0.0.1:${String(portOf(listening.address()))}`, taken };
}
