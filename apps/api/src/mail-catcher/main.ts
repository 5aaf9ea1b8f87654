import { existsSync } from 'node:fs';
import { MailStore } from './mail-store.js';
import { pageServer } from './page-server.js';
import { smtpListener } from './smtp-listener.js';

/**
 * Called by the launcher: `main.js <folder> <smtp port> <page port> <file that a demo leaves>`. Both ports are
 * open to this machine only.
 */
const [folder = '.data/mail', smtpPort, pagePort, demoFile] = process.argv.slice(2);
const store = new MailStore(folder);
const smtp = smtpListener(store);
const page = pageServer(store, () => demoFile !== undefined && existsSync(demoFile));

smtp.on('error', (error: Error) => console.error(error.message));
smtp.listen(Number(smtpPort), '127.0.0.1');
page.listen(Number(pagePort), '127.0.0.1');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    smtp.close();
    page.close();
    page.closeAllConnections();
  });
}
