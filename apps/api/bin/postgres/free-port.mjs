import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Whether we may listen there.
 * @param {number} port
 * @param {string} [address]
 * @returns {Promise<boolean>}
 */
export function isFree(port, address = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, address, () => probe.close(() => resolve(true)));
  });
}

/**
 * A port nobody listens on: below those that systems give to outgoing connections, one of which could take it in the
 * moment until our program listens.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
}
