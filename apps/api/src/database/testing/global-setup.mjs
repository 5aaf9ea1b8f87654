import { resolve } from 'node:path';
import { startThrowAwayServer } from '../../../bin/postgres/throw-away-server.mjs';
import { prepareTemplates } from './prepare-templates.mjs';

/**
 * Once per jest run: TEST_DATABASE_URL (a superuser on a PostgreSQL 18) for every worker, a throw-away server
 * unless one is given.
 */
export default async function globalSetup() {
  if (!process.env.TEST_DATABASE_URL) {
    const server = await startThrowAwayServer(resolve(import.meta.dirname, '../../../../..'));
    process.env.TEST_DATABASE_URL = server.url;
    globalThis.stopTestServer = server.stop;
  }
  await prepareTemplates(process.env.TEST_DATABASE_URL);
}
