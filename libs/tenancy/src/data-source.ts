import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { ownerRole, roleOf, schemas, type Realm } from './realm.js';
import { SafePool } from './safe-pool.js';
import { rolePassword, sealer } from './seal.js';

type Entities = NonNullable<DataSourceOptions['entities']>;
type Migrations = NonNullable<DataSourceOptions['migrations']>;

export type RealmDataSource = {
  /** The deployment's URL; user and password in it are swapped for the realm's own. */
  readonly databaseUrl: string;
  /** The deployment's secret, at least 16 characters; the same that `prepareRoles` was given. */
  readonly secret: string;
  readonly entities: Entities;
  /** Connections of this realm at most. */
  readonly poolSize: number;
  readonly applicationName?: string;
  /** Milliseconds a statement may take; 15,000 unless told. */
  readonly statementTimeout?: number;
  /** Milliseconds a transaction may sit idle; 15,000 unless told. */
  readonly idleInTransactionTimeout?: number;
  /** Milliseconds to wait for a free connection; 10,000 unless told. */
  readonly connectTimeout?: number;
};

/** TypeORM options for one realm: its login role, its own SafePool, `app` as schema and search path, time limits. */
export function realmDataSourceOptions(realm: Realm, options: RealmDataSource): DataSourceOptions {
  const role = roleOf[realm];
  const seal = sealer(options.secret);
  return {
    type: 'postgres',
    url: urlFor(options.databaseUrl, role, rolePassword(options.secret, role)),
    schema: schemas.app,
    entities: options.entities,
    poolSize: options.poolSize,
    connectTimeoutMS: options.connectTimeout ?? 10_000,
    applicationName: options.applicationName ?? `portal ${realm}`,
    installExtensions: false,
    synchronize: false,
    driver: { ...pg, Pool: poolOf(realm, seal) },
    extra: {
      options: '-c search_path=app,pg_temp',
      statement_timeout: options.statementTimeout ?? 15_000,
      idle_in_transaction_session_timeout: options.idleInTransactionTimeout ?? 15_000,
    },
  };
}

export type OwnerDataSource = {
  readonly databaseUrl: string;
  readonly entities?: Entities;
  readonly migrations?: Migrations;
};

/**
 * TypeORM options for migrations and seeding: the URL's own login, acting as `portal_owner` from the first statement,
 * so that whatever it creates in `app` has the right owner. Run `prepareRoles` before.
 */
export function ownerDataSourceOptions(options: OwnerDataSource): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.databaseUrl,
    schema: schemas.app,
    entities: options.entities ?? [],
    migrations: options.migrations ?? [],
    poolSize: 1,
    applicationName: 'portal owner',
    installExtensions: false,
    synchronize: false,
    extra: { options: `-c role=${ownerRole} -c search_path=app,pg_temp` },
  };
}

function poolOf(realm: Realm, seal: ReturnType<typeof sealer>): new (config: pg.PoolConfig) => SafePool {
  return class extends SafePool {
    constructor(config: pg.PoolConfig) {
      super(config, realm, seal);
    }
  };
}

function urlFor(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = user;
  url.password = password;
  url.searchParams.delete('options');
  return url.href;
}
