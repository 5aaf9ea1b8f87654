import { dim, green, red, seconds } from './style.mjs';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const STILL_THERE_AFTER = 10_000;

/**
 * Shows that something is under way: a spinner with seconds in a terminal, plain lines in a log.
 * @template T
 * @param {string} title what is being done
 * @param {(tell: (news: string) => void) => Promise<T> | T} work may tell how far it is
 * @param {(result: T) => boolean} [isGood] left out = whatever comes back is good
 * @returns {Promise<T>}
 */
export async function step(title, work, isGood = () => true) {
  const display = process.stdout.isTTY ? spinner(title) : plainLines(title);
  const began = performance.now();
  try {
    const result = await work(display.tell);
    display.end(
      `${isGood(result) ? green('✓') : red('✗')} ${title}${display.news()} ${dim(seconds(performance.now() - began))}`,
    );
    return result;
  } catch (error) {
    display.end(`${red('✗')} ${title} ${dim(seconds(performance.now() - began))}`);
    throw error;
  }
}

/** @param {string} title */
function spinner(title) {
  let news = '';
  let frame = 0;
  const began = performance.now();
  const draw = () => {
    const line = `${FRAMES[frame++ % FRAMES.length]} ${title}${news} ${seconds(performance.now() - began)}`;
    process.stdout.write(`\r\u001b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 100);
  return {
    tell: (/** @type {string} */ text) => (news = ` – ${text}`),
    news: () => dim(news),
    end: (/** @type {string} */ line) => {
      clearInterval(timer);
      process.stdout.write(`\r\u001b[2K${line}\n`);
    },
  };
}

/** @param {string} title */
function plainLines(title) {
  let news = '';
  const began = performance.now();
  const timer = setInterval(
    () => console.log(`… ${title}${news} ${seconds(performance.now() - began)}`),
    STILL_THERE_AFTER,
  );
  return {
    tell: (/** @type {string} */ text) => (news = ` – ${text}`),
    news: () => news,
    end: (/** @type {string} */ line) => {
      clearInterval(timer);
      console.log(line);
    },
  };
}
