import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  defineWall,
  inspectWall,
  ownerDataSourceOptions,
  raiseWall,
  sharedTable,
  tenantTable,
  WallDoesNotFit,
} from './index.js';
import { repair, sampleDatabase, testSecret, type SampleDatabase } from './testing/sample-database.js';
import { acme, documentOf, sampleWall, umbrella } from './testing/sample-wall.js';

let database: SampleDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.drop());

const secret = { secret: testSecret };
const planted = tenantTable('planted', { controller: { select: true } });
const withPlanted = {
  ...sampleWall,
  tables: [...sampleWall.tables, planted],
};

describe('a wall that does not fit', () => {
  it.each<[string, string, RegExp]>([
    [
      'no tenant_id',
      'create table app.planted (id uuid primary key)',
      /planted: has no column tenant_id uuid not null/,
    ],
    [
      'a tenant_id of text',
      'create table app.planted (tenant_id text, id uuid, primary key (tenant_id, id))',
      /planted: has no column tenant_id uuid not null/,
    ],
    ['no primary key', 'create table app.planted (tenant_id uuid not null)', /planted: has no primary key/],
    [
      'a primary key of its own',
      'create table app.planted (tenant_id uuid not null, id uuid primary key)',
      /planted: key app.planted_pkey does not begin with tenant_id/,
    ],
    [
      'a unique key across tenants',
      'create table app.planted (tenant_id uuid, id uuid, name text unique, primary key (tenant_id, id))',
      /planted: key app.planted_name_key does not begin with tenant_id/,
    ],
    [
      'a foreign key that pairs other columns',
      `create table app.planted (tenant_id uuid, id uuid, other uuid, primary key (tenant_id, id),
         foreign key (other, id) references app.document (tenant_id, id))`,
      /planted: foreign key planted_other_id_fkey does not begin with tenant_id/,
    ],
  ])('is not raised: a tenant table with %s', async (_, create, refusal) => {
    await database.owner.query(create);
    const raising = raiseWall(database.owner, withPlanted, secret);
    await expect(raising).rejects.toThrow(WallDoesNotFit);
    await expect(raising).rejects.toThrow(refusal);
    await database.owner.query('drop table app.planted');
  });

  it('names every undeclared and every missing table at once, and changes nothing', async () => {
    await database.owner.query('create table app.stray (id int); alter table app.stray owner to portal_owner');
    const raising = raiseWall(database.owner, withPlanted, secret);
    await expect(raising).rejects.toThrow(/stray: not declared\n {2}planted: declared, but not in schema app/);
    await database.owner.query('drop table app.stray');
    expect(await inspectWall(database.owner, sampleWall)).toEqual([]);
  });

  it('leaves the old wall standing when a condition is no SQL', async () => {
    const broken = defineWall([
      sharedTable('migrations', {}),
      sharedTable('session', {}),
      sharedTable('template', {}),
      tenantTable('note', {}),
      tenantTable('document', { controller: { select: true, where: 'no_such_column' } }),
    ]);
    await expect(raiseWall(database.owner, broken, secret)).rejects.toThrow('no_such_column');
    expect(await inspectWall(database.owner, sampleWall)).toEqual([]);
  });
});

describe('a wall that changes', () => {
  it('takes back what is no longer declared', async () => {
    const narrower = {
      ...sampleWall,
      tables: sampleWall.tables.map((t) => (t.name === 'note' ? { ...t, access: {} } : t)),
    };
    await raiseWall(database.owner, narrower, secret);
    await expect(database.query('controller', acme, 'select text from note')).rejects.toThrow('permission denied');
    expect(await inspectWall(database.owner, narrower)).toEqual([]);
    await repair(database);
    expect(await database.query('controller', acme, 'select text from note')).toEqual([{ text: 'acme note' }]);
  });

  it('may be raised by two at once', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await Promise.all([raiseWall(database.owner, sampleWall, secret), raiseWall(other, sampleWall, secret)]);
    await other.end();
    expect(await inspectWall(database.owner, sampleWall)).toEqual([]);
  });

  it('covers partitions through their parent only', async () => {
    await database.owner.query(
      `create table app.planted (tenant_id uuid, id uuid, at int, primary key (tenant_id, id, at)) partition by range (at);
       create table app.planted_1 partition of app.planted for values from (0) to (10);
       grant select on app.planted_1 to portal_controller;
       insert into app.planted values ('${acme}', uuidv7(), 1), ('${umbrella}', uuidv7(), 2)`,
    );
    await raiseWall(database.owner, withPlanted, secret);
    expect(await inspectWall(database.owner, withPlanted)).toEqual([]);
    expect(await database.query('controller', acme, 'select at from planted')).toEqual([{ at: 1 }]);
    await expect(database.query('controller', acme, 'select at from planted_1')).rejects.toThrow('permission denied');
    await database.owner.query('drop table app.planted');
  });
});

describe('migrations and seeding', () => {
  it('work as the owner, over all tenants, behind the forced policies', async () => {
    const dataSource = await new DataSource(ownerDataSourceOptions({ databaseUrl: database.url })).initialize();
    expect(await dataSource.query('select current_user::text as who')).toEqual([{ who: 'portal_owner' }]);
    expect(await dataSource.query('select distinct tenant_id from document order by 1')).toEqual([
      { tenant_id: acme },
      { tenant_id: umbrella },
    ]);
    await dataSource.query('insert into note (tenant_id, document_id, text) values ($1, $2, $3)', [
      umbrella,
      documentOf[umbrella],
      'seeded',
    ]);
    await dataSource.query('create table planted (tenant_id uuid, id uuid, primary key (tenant_id, id))');
    await raiseWall(database.owner, withPlanted, secret);
    await dataSource.query('drop table planted');
    await dataSource.destroy();

    expect(await database.query('controller', umbrella, "select text from note where text = 'seeded'")).toHaveLength(1);
  });
});
