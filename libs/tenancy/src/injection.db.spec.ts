import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { enterContext, type TenancyContext } from './index.js';
import { sealer } from './seal.js';
import { sampleDatabase, testSecret, ways, type SampleDatabase } from './testing/sample-database.js';
import { acme, umbrella } from './testing/sample-wall.js';

const asAcme: TenancyContext = { realm: 'controller', tenantId: acme };
const asUmbrella: TenancyContext = { realm: 'controller', tenantId: umbrella };

let database: SampleDatabase;
beforeAll(async () => {
  database = await sampleDatabase({ poolSize: 2 });
});
afterAll(() => database.drop());

const planted = (typed: string) => `select title from document where title like '%${typed}%'`;

/** The planted mistake: what the visitor typed goes into the statement. Answers with all the driver received. */
const search = {
  query: (typed: string) => database.unitOfWork.run((em) => searchIn(em, typed)),
  read: async (typed: string) => JSON.stringify(await database.unitOfWork.read(planted(typed))),
};

async function searchIn(em: EntityManager, typed: string): Promise<string> {
  const client: unknown = await em.queryRunner?.connect();
  if (!(client instanceof pg.Client)) throw new Error('not a pg client');
  const answers: unknown = await client.query(planted(typed));
  return JSON.stringify([answers].flat().map((answer): unknown => Reflect.get(Object(answer), 'rows') ?? null));
}

const allRows = async (): Promise<unknown[]> =>
  (
    await database.owner.query<object>(
      'select * from app.document d left join app.note using (tenant_id) order by d.id',
    )
  ).rows;

describe.each(ways)('a statement injected into a %s', (way) => {
  it.each([
    "' or true --",
    "' or tenant_id = '" + umbrella + "' --",
    "' union select body from document --",
    "' union select body from document where tenant_id <> (select ctx.tenant()) --",
    "' union select text from note --",
    "'; select title from document; --",
    "'; commit; select title from document; --",
    "'; commit; begin; select title from document; --",
    "'; rollback; select title from document; --",
    `'; commit; set ctx.token = 'controller.${umbrella}.9999999999.${'0'.repeat(64)}'; select title from document; --`,
    `'; set local ctx.token = ''; select title from document; --`,
    "'; reset all; select title from document; --",
    "'; reset ctx.token; select title from document; --",
    "'; set row_security = off; select title from document; --",
    "'; set role portal_owner; select title from document; --",
    "'; set session authorization default; select title from app.document; --",
    "'; set session_replication_role = replica; select title from document; --",
    "'; create function pg_temp.tenant() returns uuid language sql as 'select null::uuid'; --",
    "'; create or replace function ctx.tenant() returns uuid language sql as 'select null::uuid'; --",
    "'; alter table document disable row level security; select title from document; --",
    "'; drop policy controller_wall on document; select title from document; --",
    "'; create policy p on document using (true); select title from document; --",
    "'; copy document to stdout; --",
    "'; select query_to_xml('select * from app.document', true, false, ''); --",
    "'; select table_to_xml('app.document', true, false, ''); --",
    "'; select * from pg_stats where tablename = 'document'; --",
    "'; select most_common_vals from pg_statistic; --",
    "'; explain analyze select * from document; --",
    "'; do $$ begin raise exception '%', (select string_agg(title, ',') from document); end $$; --",
    "'; update document set body = 'taken'; select title from document; rollback; --",
    "'; delete from document where tenant_id = '" + umbrella + "'; --",
    "'; insert into document (tenant_id, title) values ('" + umbrella + "', 'planted'); --",
    "'; select pad from (select inner_pad as pad from ctx.seal_key) k; --",
    "'; select lo_import('/etc/passwd'); --",
    "'; select pg_read_file('/etc/passwd'); --",
  ])('%s reads and changes nothing of another tenant', async (typed) => {
    await database.owner.query('analyze app.document');
    const before = (await allRows()).filter((row) => JSON.stringify(row).includes(umbrella));
    const seen = await enterContext(asAcme, () => search[way](typed)).catch(messageOf);
    expect(seen.replaceAll(typed, '')).not.toContain('umbrella');
    expect((await allRows()).filter((row) => JSON.stringify(row).includes(umbrella))).toEqual(before);
  });

  it.each(["' union select body from document --", "'; select body from document; --"])(
    '%s does read the tenant’s own rows: the hole is there, and the probe sees through it',
    async (typed) => {
      const seen = await enterContext(asAcme, () => search[way](typed)).catch(messageOf);
      const isSecond = typed.includes(';');
      expect(seen).toContain(way === 'read' && isSecond ? 'multiple commands' : 'acme body');
    },
  );
});

describe('a context that is not the pool’s own', () => {
  const inAcme = <T>(work: (em: EntityManager, pid: number, token: string) => Promise<T>): Promise<T> =>
    enterContext(asAcme, () =>
      database.unitOfWork.run(async (em) => {
        const [row] = await em.query<{ pid: number; token: string }[]>(
          "select pg_backend_pid() as pid, current_setting('ctx.token') as token",
        );
        if (!row) throw new Error('no row');
        return work(em, row.pid, row.token);
      }),
    );

  /** Sets a token the way an injection would, and tells what the database says. */
  const present = (forge: (pid: number, own: string) => string): Promise<string> =>
    inAcme(async (em, pid, own) => {
      await em.query("select set_config('ctx.token', $1, true)", [forge(pid, own)]);
      return JSON.stringify(await em.query('select title from document'));
    }).catch(messageOf);

  const seal = (context: TenancyContext, pid: number): string => sealer(testSecret)(context, pid);

  it('opens when it is sound: the probe below can tell', async () => {
    expect(await present((pid) => seal(asUmbrella, pid))).toContain('umbrella open');
  });

  it.each<[string, (pid: number, own: string) => string, string]>([
    ['another tenant swapped in', (_, own) => own.replace(acme, umbrella), 'forged'],
    ['no tenant swapped in', (_, own) => own.replace(acme, '-'), 'forged'],
    ['a longer life', (_, own) => own.replace(/\.\d+\./, '.9999999999.'), 'forged'],
    ['another backend’s', (pid) => seal(asUmbrella, pid + 1), 'forged'],
    ['another secret’s', (pid) => sealer(`${testSecret}!`)(asUmbrella, pid), 'forged'],
    ['an empty MAC', (_, own) => own.slice(0, -64), 'forged'],
    ['no MAC at all', () => `controller.${umbrella}.9999999999`, 'forged'],
    ['a MAC in capitals', (_, own) => own.replace(/[0-9a-f]{64}$/, (mac) => mac.toUpperCase()), 'forged'],
    ['something before it', (_, own) => `x${own}`, 'forged'],
    ['another role’s', (pid) => seal({ realm: 'processor', tenantId: null }, pid), 'of another role'],
    ['nothing', () => '', 'no tenancy context'],
    ['noise', () => 'ø'.repeat(200), 'forged'],
  ])('is refused: %s', async (_, forge, refusal) => {
    expect(await present(forge)).toContain(refusal);
  });

  it('is refused once it expired, also on the backend it was made for', async () => {
    expect(await present((pid) => sealer(testSecret, () => Date.now() - 90_000)(asUmbrella, pid))).toContain('expired');
  });

  it('is refused when replayed on another connection while it is in use', async () => {
    const stolen = Promise.withResolvers<string>();
    const end = Promise.withResolvers<undefined>();
    const theirs = enterContext(asUmbrella, () =>
      database.unitOfWork.run(async (em) => {
        const [row] = await em.query<{ token: string }[]>("select current_setting('ctx.token') as token");
        stolen.resolve(row?.token ?? '');
        await end.promise;
      }),
    );
    const token = await stolen.promise;
    expect(token).toContain(umbrella);
    expect(await present(() => token)).toContain('forged');
    end.resolve(undefined);
    await theirs;
  });
});

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'not an error';
}
