import 'reflect-metadata';
import { InvalidConfiguration, loadConfig } from './config.js';
import { createApp } from './create-app.js';
import { prepareWall } from './database/prepare-wall.js';
import { WallFaults } from './database/wall-faults.js';

/** Starts the portal. Prints one `ready` line with the address when it listens. */
async function main(): Promise<void> {
  const config = loadConfig();
  await prepareWall({ databaseUrl: config.DATABASE_URL, secret: config.PORTAL_SECRET });
  const app = await createApp(config);
  await app.listen(config.PORT, config.HOST);
  process.stdout.write(`ready ${config.PUBLIC_URL}\n`);
}

main().catch((error: unknown) => {
  const message =
    error instanceof InvalidConfiguration || error instanceof WallFaults
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
  setImmediate(() => process.exit());
});
