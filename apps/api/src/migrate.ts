import 'reflect-metadata';
import { loadDatabaseConfig } from './config.js';
import { jobs } from './database/jobs.js';
import { migrateDatabase } from './database/migrate-database.js';
import { endProgram } from './end-program.js';

async function main(): Promise<void> {
  const config = loadDatabaseConfig();
  const advice = await migrateDatabase({ databaseUrl: config.DATABASE_URL, secret: config.PORTAL_SECRET, jobs });
  process.stdout.write('migrated\n');
  if (advice.length > 0)
    process.stdout.write(
      `A second wall, which only a superuser can raise, in this database:\n  ${advice.join(';\n  ')};\n`,
    );
}

main().catch((error: unknown) => endProgram(error));
