import pg from 'pg';
import {
  currentContext,
  enterContext,
  NotCommitted,
  NoTenancyContext,
  NoUnitOfWork,
  TenancySwitch,
  type TenancyContext,
} from './index.js';
import { sampleDatabase, type SampleDatabase } from './testing/sample-database.js';
import { acme, documentOf, umbrella } from './testing/sample-wall.js';

const asAcme: TenancyContext = { realm: 'controller', tenantId: acme };
const asUmbrella: TenancyContext = { realm: 'controller', tenantId: umbrella };

let database: SampleDatabase;
beforeAll(async () => {
  database = await sampleDatabase({ poolSize: 1 });
});
afterAll(() => database.drop());

const write = (text: string) =>
  database.unitOfWork.em.query('insert into note (tenant_id, document_id, text) values ($1, $2, $3)', [
    currentContext().tenantId,
    documentOf[acme],
    text,
  ]);

const written = async (text: string) =>
  (await database.owner.query('select from app.note where text = $1', [text])).rowCount;

describe('a unit of work', () => {
  it('writes what it did', async () => {
    await enterContext(asAcme, () => database.unitOfWork.run(() => write('kept')));
    expect(await written('kept')).toBe(1);
  });

  it('leaves nothing behind when it throws', async () => {
    const work = enterContext(asAcme, () =>
      database.unitOfWork.run(async () => {
        await write('thrown');
        throw new Error('changed my mind');
      }),
    );
    await expect(work).rejects.toThrow('changed my mind');
    expect(await written('thrown')).toBe(0);
  });

  it('is joined by one inside it: both are kept or neither', async () => {
    const work = enterContext(asAcme, () =>
      database.unitOfWork.run(async (outer) => {
        await database.unitOfWork.run(async (inner) => {
          expect(inner).toBe(outer);
          await write('inner');
        });
        throw new Error('after the inner one');
      }),
    );
    await expect(work).rejects.toThrow('after the inner one');
    expect(await written('inner')).toBe(0);
  });

  it('does not keep half of it when the failure of a joined one is swallowed', async () => {
    const work = enterContext(asAcme, () =>
      database.unitOfWork.run(async () => {
        await write('half');
        await database.unitOfWork.run(() => Promise.reject(new Error('other half'))).catch(() => undefined);
      }),
    );
    await expect(work).rejects.toThrow(NotCommitted);
    expect(await written('half')).toBe(0);
  });

  it('does not pass for done when a swallowed SQL error made the server roll back', async () => {
    const work = enterContext(asAcme, () =>
      database.unitOfWork.run(async (em) => {
        await write('lost');
        await em.query('select 1/0').catch(() => undefined);
      }),
    );
    await expect(work).rejects.toThrow('Nothing was committed');
    expect(await written('lost')).toBe(0);
  });

  it('refuses writes when it is read-only', async () => {
    const work = enterContext(asAcme, () => database.unitOfWork.run(() => write('x'), { readOnly: true }));
    await expect(work).rejects.toThrow('read-only transaction');
  });

  it('is not for code without a context', async () => {
    await expect(database.unitOfWork.run(() => Promise.resolve())).rejects.toThrow(NoTenancyContext);
    await expect(database.dataSources.controller.transaction(() => Promise.resolve())).rejects.toThrow(
      'No tenancy context',
    );
  });

  it.each<[string, TenancyContext]>([
    ['tenant', asUmbrella],
    ['realm', { realm: 'public', tenantId: acme }],
  ])('is not left for another %s', async (_, other) => {
    const work = enterContext(asAcme, () =>
      database.unitOfWork.run(async () => {
        await write('switched');
        await enterContext(other, () => database.unitOfWork.run(() => Promise.resolve()));
      }),
    );
    await expect(work).rejects.toThrow(TenancySwitch);
    expect(await written('switched')).toBe(0);
  });

  it('starts on no other realm’s data source', async () => {
    const work = enterContext(asAcme, () => database.dataSources.system.transaction(() => Promise.resolve()));
    await expect(work).rejects.toThrow('Another realm');
  });

  it('goes on as the same tenant when that is entered again', async () => {
    const seen = await enterContext(asAcme, () =>
      database.unitOfWork.run((outer) =>
        enterContext({ ...asAcme }, () => database.unitOfWork.run((inner) => Promise.resolve(inner === outer))),
      ),
    );
    expect(seen).toBe(true);
  });

  it('has an entity manager only while it is open', async () => {
    expect(() => database.unitOfWork.em).toThrow(NoUnitOfWork);
    let late: (() => unknown) | undefined;
    await enterContext(asAcme, async () => {
      await database.unitOfWork.run((em) => {
        expect(database.unitOfWork.em).toBe(em);
        late = () => database.unitOfWork.em;
        return Promise.resolve();
      });
      expect(() => late?.()).toThrow(NoUnitOfWork);
    });
  });

  it('needs no round trip of its own to say for whom it works', async () => {
    let answers = 0;
    const runner = database.dataSources.controller.createQueryRunner();
    const client: unknown = await runner.connect();
    if (!(client instanceof pg.Client)) throw new Error('not a pg client');
    client.connection.on('readyForQuery', () => (answers += 1));
    await runner.release();

    await enterContext(asAcme, () => database.unitOfWork.run((em) => em.query('select title from document')));
    expect(answers).toBe(['start', 'select', 'commit'].length);
  });
});
