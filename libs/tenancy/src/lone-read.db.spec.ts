import pg from 'pg';
import { enterContext, NoTenancyContext, SafePool, TenancySwitch, type TenancyContext } from './index.js';
import { sealer } from './seal.js';
import { sampleDatabase, testSecret, type SampleDatabase } from './testing/sample-database.js';
import { acme, documentOf, umbrella } from './testing/sample-wall.js';
import { readAlone } from './lone-read.js';

const asAcme: TenancyContext = { realm: 'controller', tenantId: acme };
const asUmbrella: TenancyContext = { realm: 'controller', tenantId: umbrella };
const titles = `select title from document where state = 'open'`;

let database: SampleDatabase;
let pool: SafePool;
beforeAll(async () => {
  database = await sampleDatabase({ poolSize: 1 });
  const master: unknown = Reflect.get(database.dataSources.controller.driver, 'master');
  if (!(master instanceof SafePool)) throw new Error('not a SafePool');
  pool = master;
});
afterAll(() => database.drop());

const read = (context: TenancyContext, text: string, values: readonly unknown[] = []) =>
  enterContext(context, () => database.unitOfWork.read(text, values));
const pid = async () => (await read(asAcme, 'select pg_backend_pid() as pid'))[0]?.['pid'];

/** The pool's only client, given back afterwards. */
async function withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

describe('a read of its own', () => {
  it('sees the tenant whose it is, with parameters and without', async () => {
    expect(await read(asAcme, titles)).toEqual([{ title: 'acme open' }]);
    expect(await read(asUmbrella, `${titles} and $1::int = 1`, [1])).toEqual([{ title: 'umbrella open' }]);
    expect(await read(asAcme, 'select 1 from document where id = $1', [documentOf[umbrella]])).toEqual([]);
    expect(await read({ realm: 'processor', tenantId: null }, `${titles} order by 1`)).toEqual([
      { title: 'acme open' },
      { title: 'umbrella open' },
    ]);
  });

  it('takes one round trip', async () => {
    let answers = 0;
    await withClient(async (client) => void client.connection.on('readyForQuery', () => (answers += 1)));
    await read(asAcme, titles);
    expect(answers).toBe(1);
  });

  it('is not for code without a context, nor for another realm’s', async () => {
    await expect(database.unitOfWork.read(titles)).rejects.toThrow(NoTenancyContext);
    await expect(enterContext({ realm: 'system', tenantId: null }, () => pool.read(titles, []))).rejects.toThrow(
      TenancySwitch,
    );
  });

  it('writes nothing, and can’t make itself able to', async () => {
    await expect(read(asAcme, `update note set text = 'x' returning text`)).rejects.toThrow('read-only transaction');
    await expect(read(asAcme, `select set_config('transaction_read_only', 'off', true)`)).rejects.toThrow(
      'must be set before any query',
    );
    await expect(read(asAcme, `with x as (delete from note returning text) select text from x`)).rejects.toThrow(
      'read-only transaction',
    );
  });

  it.each(['commit', 'rollback', 'begin', titles])('is one statement: %s does not follow on it', async (more) => {
    await expect(read(asAcme, `${titles}; ${more}`)).rejects.toThrow('multiple commands');
    expect(await read(asUmbrella, titles)).toEqual([{ title: 'umbrella open' }]);
  });

  it('leaves the next transaction neither a context nor a setting', async () => {
    await read(asAcme, `select set_config('ctx.token', current_setting('ctx.token'), false)`);
    await withClient(async (client) => {
      const { rows } = await client.query(`select current_setting('ctx.token') as token`);
      expect(rows).toEqual([{ token: expect.stringContaining(acme) }]);
    });
    await read(asAcme, `select set_config('search_path', 'pg_temp', false)`);
    expect(await read(asUmbrella, titles)).toEqual([{ title: 'umbrella open' }]);
    await withClient((client) => expect(client.query(titles)).rejects.toThrow('no tenancy context'));
  });

  it('is a read of the run it stands in: it sees what was written there, and dooms it when it fails', async () => {
    const work = enterContext(asAcme, () =>
      database.unitOfWork.run(async (em) => {
        await em.query(`update note set text = 'changed'`);
        expect(await database.unitOfWork.read('select text from note')).toEqual([{ text: 'changed' }]);
        await database.unitOfWork.read('select 1/0').catch(() => undefined);
      }),
    );
    await expect(work).rejects.toThrow('Nothing was committed');
    expect(await read(asAcme, 'select text from note')).toEqual([{ text: 'acme note' }]);
  });
});

describe('when something before the read fails', () => {
  it.each([
    ['another tenant swapped in', (token: string) => token.replace(acme, umbrella), 'forged'],
    ['nothing in it', () => '', 'no tenancy context'],
    ['another connection’s', (token: string) => token.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'forged'],
  ])('a token with %s reads nothing', async (_, forge, refusal) => {
    await withClient(async (client) => {
      const number: unknown = Reflect.get(client, 'processID');
      const token = sealer(testSecret)(asAcme, Number(number));
      expect(await readAlone(client, token, titles, [])).toEqual([{ title: 'acme open' }]);
      await expect(readAlone(client, forge(token), titles, [])).rejects.toThrow(refusal);
      await client.query('');
    });
  });

  it('the read is not run: not even with a sound token that an earlier user left in the session', async () => {
    await read(asUmbrella, `select set_config('ctx.token', current_setting('ctx.token'), false)`);
    await withClient(async (client) => {
      // A value that can't be a setting: the step that opens the context fails, and takes the reset with it.
      await expect(readAlone(client, '\0', titles, [])).rejects.toThrow('invalid byte sequence');
      await client.query('');
      expect(client.getTransactionStatus()).toBe('I');
    });
    expect(await read(asAcme, titles)).toEqual([{ title: 'acme open' }]);
  });
});

describe('the connection of a read of its own', () => {
  it('is kept when the read fails in the database', async () => {
    const before = await pid();
    const destroyed = pool.destroyed;
    await expect(read(asAcme, 'select 1/0')).rejects.toThrow('division by zero');
    await expect(read(asAcme, 'select $1::uuid', ['no uuid'])).rejects.toThrow('invalid input syntax');
    expect(await pid()).toBe(before);
    expect(pool.destroyed).toBe(destroyed);
  });

  it('is not handed on while the answer is outstanding', async () => {
    const slow = read(asAcme, 'select pg_sleep(0.05)');
    expect(await read(asUmbrella, titles)).toEqual([{ title: 'umbrella open' }]);
    await slow;
  });

  it('that breaks rejects the read, and the next gets another', async () => {
    const before = await pid();
    const slow = read(asAcme, 'select pg_sleep(10)');
    const broken = expect(slow).rejects.toThrow(/terminat/);
    const waiting = `select count(*)::int as busy from pg_stat_activity where pid = $1 and state = 'active' and query like '%pg_sleep%'`;
    while ((await database.owner.query(waiting, [before])).rows[0].busy === 0);
    await database.owner.query('select pg_terminate_backend($1)', [before]);
    await broken;
    expect(await read(asUmbrella, titles)).toEqual([{ title: 'umbrella open' }]);
    expect(await pid()).not.toBe(before);
  });
});
