import 'reflect-metadata';
import { loadConfig } from './config.js';
import { jobs } from './database/jobs.js';
import { migrateDatabase } from './database/migrate-database.js';
import { endProgram } from './end-program.js';

async function main(): Promise<void> {
  const config = loadConfig();
  await migrateDatabase({ databaseUrl: config.DATABASE_URL, secret: config.PORTAL_SECRET, jobs });
  process.stdout.write('migrated\n');
}

main().catch(endProgram);
