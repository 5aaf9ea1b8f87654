import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../apps/api/bin/checks/browser.mjs';
import { freePort } from '../apps/api/bin/postgres/free-port.mjs';
import { project } from '../apps/api/bin/project.mjs';

/**
 * Starts the portal as `npm start` does, with its demo, in a folder that is thrown away. The stories find it by
 * PORTAL_URL, MAIL_PAGE_URL, PORTAL_DATA_DIR and BROWSER_PATH. With PORTAL_URL given, they run against that one.
 */
export default async function globalSetup() {
  process.env.BROWSER_PATH ??= findBrowser();
  if (process.env.PORTAL_URL) return;
  const dataFolder = mkdtempSync(join(tmpdir(), 'processor-portal-stories-'));
  const child = spawn(process.execPath, [join(project, 'apps/api/bin/start.mjs'), '--port', String(await freePort())], {
    cwd: project,
    env: { ...process.env, DATA_DIR: dataFolder, PUBLIC_URL: '', DATABASE_URL: '', NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (words += text));
  const stopWithUs = () => child.kill('SIGTERM');
  process.once('exit', stopWithUs);
  const gone = new Promise((resolve) => child.once('exit', resolve));

  const ready = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    gone.then(() => undefined),
  ]);
  if (!ready) throw new Error(`The portal did not start for the stories:\n${words}`);
  Object.assign(process.env, { PORTAL_URL: ready.url, MAIL_PAGE_URL: ready.mailPage, PORTAL_DATA_DIR: dataFolder });
  globalThis.stopPortal = async () => {
    child.kill('SIGTERM');
    await gone;
    process.off('exit', stopWithUs);
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
