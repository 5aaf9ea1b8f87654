import { Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { realmDataSourceOptions, UnitOfWork, type Realm } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { entities } from './entities.js';

const realms = ['processor', 'controller', 'public', 'system', 'identity'] as const satisfies readonly Realm[];

const dataSourceOf = (realm: Realm): DynamicModule =>
  TypeOrmModule.forRootAsync({
    name: realm,
    imports: [ConfigModule],
    inject: [CONFIG],
    useFactory: (config: Config) =>
      realmDataSourceOptions(realm, {
        databaseUrl: config.DATABASE_URL,
        secret: config.PORTAL_SECRET,
        entities,
        poolSize: config.POOL_SIZE,
      }),
  });

/** A small pool per realm, each signed in as the realm's own database role. */
@Module({
  imports: realms.map(dataSourceOf),
  providers: [
    {
      provide: UnitOfWork,
      inject: realms.map((realm) => getDataSourceToken(realm)),
      useFactory: (
        processor: DataSource,
        controller: DataSource,
        publicSource: DataSource,
        system: DataSource,
        identity: DataSource,
      ) => new UnitOfWork({ processor, controller, public: publicSource, system, identity }),
    },
  ],
  exports: [UnitOfWork],
})
export class DatabaseModule {}
