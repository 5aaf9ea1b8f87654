import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Trouble } from '../terminal/trouble.mjs';
import { errorCode } from '../terminal/error-code.mjs';

/** @typedef {{ pid: number, url: string }} Holder */
/** @typedef {{ announce: (url: string) => void, release: () => void }} RunLock */

const LOOK_EVERY = 200;

/**
 * One start per data folder.
 * @param {string} file
 * @returns {Promise<RunLock>}
 */
export async function takeRunLock(file) {
  const { lock, other } = await tryLock(file);
  if (lock) return lock;
  throw new Trouble(
    other?.url ? `The portal is already running: ${other.url}` : 'The portal is already being started.',
    `To stop it, press Ctrl-C where it runs, or: kill ${other?.pid}`,
  );
}

/**
 * Does something that two programs must not do at the same time; the second waits for the first.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    const { lock } = await tryLock(file);
    if (lock) return work().finally(lock.release);
    await wait(LOOK_EVERY);
  }
}

/**
 * The holder listens on a port and answers with what it is, so a lock left by a killed holder is known at once and a
 * process number used again means nothing.
 * @param {string} file
 * @returns {Promise<{ lock?: RunLock, other?: Holder }>}
 */
async function tryLock(file) {
  const holder = { pid: process.pid, url: '' };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(JSON.stringify({ ...holder, file }));
  });
  const port = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? address?.port : 0);
    });
  });
  server.unref();

  while (!claim(file, port)) {
    const other = await askHolder(file);
    if (!other) {
      rmSync(file, { force: true });
      continue;
    }
    server.close();
    return { other };
  }
  const release = () => {
    server.close();
    rmSync(file, { force: true });
  };
  return { lock: { announce: (url) => void (holder.url = url), release } };
}

/**
 * @param {string} file
 * @param {number} port
 */
function claim(file, port) {
  try {
    writeFileSync(file, String(port), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Promise<Holder | undefined>} undefined = nobody of ours is there
 */
function askHolder(file) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: readPort(file), timeout: 1_000 });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => (answer += text));
    socket.once('error', () => resolve(undefined));
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('close', () => resolve(parseHolder(answer, file)));
  });
}

/** @param {string} file */
function readPort(file) {
  const nobodys = 1;
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : nobodys;
  } catch {
    return nobodys;
  }
}

/**
 * @param {string} answer
 * @param {string} file another folder's holder may have that port now
 */
function parseHolder(answer, file) {
  try {
    const holder = JSON.parse(answer);
    return holder.file === file ? holder : undefined;
  } catch {
    return undefined;
  }
}
