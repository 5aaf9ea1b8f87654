import { isAlive } from '../postgres/process-state.mjs';

const LOOK_EVERY = 500;

/**
 * Looks after PostgreSQL while the portal runs: killed from outside, it is started again on its old port, where
 * the application's pools find it.
 * @param {import('../postgres/embedded-server.mjs').EmbeddedServer} server
 * @param {() => Promise<import('../postgres/embedded-server.mjs').EmbeddedServer>} start
 * @param {(news: string) => void} say
 */
export function superviseServer(server, start, say) {
  let current = server;
  let stopped = false;
  /** @type {Promise<void> | undefined} */
  let recovering;
  const timer = setInterval(() => {
    if (!recovering && !isAlive(current.pid)) recovering = recover().finally(() => (recovering = undefined));
  }, LOOK_EVERY);
  timer.unref();

  async function recover() {
    try {
      current = await start();
      say('PostgreSQL had ended and has been started again.');
    } catch (error) {
      say(`PostgreSQL ended and does not start again: ${error instanceof Error ? error.message : error}`);
    }
  }

  return {
    stop: async () => {
      if (stopped) return;
      stopped = true;
      clearInterval(timer);
      await recovering;
      await current.stop();
    },
  };
}
