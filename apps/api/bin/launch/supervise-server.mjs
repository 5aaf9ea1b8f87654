import { isAlive } from '../postgres/process-state.mjs';

/** Milliseconds between looks; after a start that failed, longer. */
const PACE = { look: 500, retry: 5_000 };

/**
 * Looks after PostgreSQL while the portal runs: killed from outside, it is started again on its old port, where
 * the application's pools find it. What keeps it from starting is said once.
 * @param {import('../postgres/embedded-server.mjs').EmbeddedServer} server
 * @param {() => Promise<import('../postgres/embedded-server.mjs').EmbeddedServer>} start
 * @param {(news: string) => void} say
 * @param {typeof PACE} [pace]
 */
export function superviseServer(server, start, say, pace = PACE) {
  let current = server;
  let stopped = false;
  let lastNews = '';
  let looking = Promise.resolve();
  let timer = setTimeout(look, pace.look).unref();

  function look() {
    looking = lookNow().then((next) => {
      if (!stopped) timer = setTimeout(look, next).unref();
    });
  }

  async function lookNow() {
    if (isAlive(current.pid)) return pace.look;
    try {
      current = await start();
      tell('PostgreSQL had ended and has been started again.');
      lastNews = '';
      return pace.look;
    } catch (error) {
      tell(`PostgreSQL ended and does not start again: ${error instanceof Error ? error.message : error}`);
      return pace.retry;
    }
  }

  function tell(/** @type {string} */ news) {
    if (news !== lastNews) say(news);
    lastNews = news;
  }

  return {
    stop: async () => {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      await looking;
      await current.stop();
    },
  };
}
