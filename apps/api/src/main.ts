import 'reflect-metadata';
import { loadConfig } from './config.js';
import { createApp } from './create-app.js';
import { prepareWall } from './database/prepare-wall.js';
import { endProgram } from './end-program.js';

/**
 * Starts the portal, and tells whoever started it once it is ready: one line, and a message where there is a channel.
 * A worker serves nobody, so it needs no port.
 */
async function main(): Promise<void> {
  const config = loadConfig();
  await prepareWall({ databaseUrl: config.DATABASE_URL, secret: config.PORTAL_SECRET });
  const app = await createApp(config);
  if (config.PROCESS !== 'worker') await app.listen(config.PORT, config.HOST);
  process.stdout.write(config.PROCESS === 'worker' ? 'ready, working off jobs\n' : `ready ${config.PUBLIC_URL}\n`);
  process.send?.({ ready: true });
}

main().catch((error: unknown) => endProgram(error));
