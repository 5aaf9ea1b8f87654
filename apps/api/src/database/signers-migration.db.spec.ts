import pg from 'pg';
import { DataSource } from 'typeorm';
import { ownerDataSourceOptions, prepareRoles } from '#tenancy';
import { newId } from '../platform/ids.js';
import { migrations } from './migrations.js';
import { createTestDatabase, testSecret, type TestDatabase } from './testing/test-database.js';

const FIRST = migrations.findIndex(({ name }) => name.startsWith('AgreementSigners'));
const HASH = 'a'.repeat(64);

/** What was there when an agreement had one signatory, in columns of its own. */
describe('agreements from before they had several signers', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const tenant = newId();
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await prepareRoles(client, { secret: testSecret });
    await migrate(migrations.slice(0, FIRST));
    await client.query(
      `insert into app.tenants (id, kind, name, registration_number, address, country, locale, created_at)
       values ($1, 'customer', 'Acme A/S', '99039612', 'Vej 1', 'DK', 'da', now())`,
      [tenant],
    );
    for (const state of ['draft', 'sent', 'viewed', 'declined', 'signed'] as const) await agreement(state);
    await client.query(
      `insert into app.processor_profile (id, profile, updated_at)
       values (1, '{"signingMandate":{"name":"Jens Lund","title":"Direktør","since":"2026-01-01"}}', now())`,
    );
    await migrate(migrations);
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function migrate(until: typeof migrations): Promise<void> {
    const source = new DataSource(ownerDataSourceOptions({ databaseUrl: database.url, migrations: until }));
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  }

  async function agreement(state: string): Promise<void> {
    const [id, document, link] = [newId(), newId(), newId()];
    const isSent = state !== 'draft';
    await client.query(
      `insert into app.documents (tenant_id, id, kind, reference, sha256, bytes, stored_at)
       values ($1, $2, 'unsealed', 'X', sha256('x'), 'x', now())`,
      [tenant, document],
    );
    await client.query(
      `insert into app.agreements (tenant_id, id, reference, version, state, locale, data, model, content_hash,
         unsealed_document_id, signatory_name, signatory_title, signatory_email, created_at, changed_at, sent_at, viewed_at,
         signed_at, ended_at, template_version_id)
       values ($1, $2, $3, 1, $3, 'da', $4, '{}', $5, $6, 'Åse', 'Chef', 'aase@x.example', now(), now(), $7, $8, $9, $10,
         (select id from app.agreement_template_versions limit 1))`,
      [
        ...[tenant, id, state, { controller: { registrationNumber: '99039612' } }, HASH, document],
        ...[isSent, state !== 'draft' && state !== 'sent', state === 'signed', state === 'declined'].map((was) =>
          was ? '2026-03-05T09:00:00Z' : null,
        ),
      ],
    );
    if (!isSent) return;
    await client.query(
      `insert into app.signing_links (tenant_id, id, agreement_id, token_hash, signer_name, signer_title, signer_email,
         created_at, expires_at) values ($1, $2, $3, sha256($4), 'Åse', 'Chef', 'aase@x.example', now(), now())`,
      [tenant, link, id, state],
    );
    if (state !== 'signed') return;
    await client.query(
      `insert into app.signatures (tenant_id, id, agreement_id, party, method, name, title, email, content_hash, statements,
         locale, link_id, signed_at, kept_until)
       values ($1, $2, $3, 'controller', 'code', 'Åse', 'Chef', 'aase@x.example', $4, '[]', 'da', $5, now(), now())`,
      [tenant, newId(), id, HASH, link],
    );
    await client.query(
      `insert into app.signatory_forwardings (tenant_id, id, agreement_id, from_name, from_email, to_name, to_title,
         to_email, message, forwarded_at) values ($1, $2, $3, 'Bo', 'bo@x.example', 'Åse', '', 'aase@x.example', '', now())`,
      [tenant, newId(), id],
    );
  }

  it('keep their signatory as the one signer, as far as it had come; a draft has none', async () => {
    const { rows } = await client.query(
      `select a.state as agreement, s.state, s.turn, s.position, s.name, s.email from app.agreements a
       left join app.agreement_signers s on s.agreement_id = a.id order by a.id`,
    );
    const aase = { turn: 1, position: 1, name: 'Åse', email: 'aase@x.example' };
    expect(rows).toEqual([
      { agreement: 'draft', state: null, turn: null, position: null, name: null, email: null },
      { agreement: 'sent', state: 'invited', ...aase },
      { agreement: 'viewed', state: 'viewed', ...aase },
      { agreement: 'declined', state: 'declined', ...aase },
      { agreement: 'signed', state: 'signed', ...aase },
    ]);
  });

  it('keep their links, forwardings and signatures, each naming its signer', async () => {
    const { rows } = await client.query(
      `select (select count(*)::int from app.signing_links l join app.agreement_signers s on s.id = l.signer_id
                 and s.agreement_id = l.agreement_id) as links,
              (select count(*)::int from app.signatory_forwardings f join app.agreement_signers s on s.id = f.signer_id
                 and s.agreement_id = f.agreement_id) as forwardings,
              (select registration_number from app.signatures g join app.agreement_signers s on s.id = g.signer_id) as registered`,
    );
    expect(rows).toEqual([{ links: 4, forwardings: 1, registered: '99039612' }]);
  });

  it('are counter-signed as before: the mandate that was there has no limits', async () => {
    const { rows } = await client.query(
      `select profile->'signingMandate'->'limits' as limits from app.processor_profile`,
    );
    expect(rows).toEqual([
      { limits: { templates: [], authorisations: ['general', 'specific'], services: [], standardAnnexes: false } },
    ]);
  });
});
