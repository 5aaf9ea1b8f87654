import { connect } from 'node:net';

export type Target = { readonly port: number; readonly paths: readonly string[]; readonly cookie: string };

/**
 * Keeps a server busy for a while: `connections` stay open, each asks again as soon as it has its answer.
 * A client of bare sockets, so that of two cores as little as possible goes to asking.
 * @returns answers per second
 * @throws Error with the answer when one is not 200
 */
export async function load(target: Target, connections: number, milliseconds: number): Promise<number> {
  const requests = target.paths.map((path) => requestFor(path, target.cookie));
  const start = performance.now();
  const deadline = start + milliseconds;
  const counts = await Promise.all(
    Array.from({ length: connections }, (_, index) => askUntil(deadline, target.port, requests, index)),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000);
}

const requestFor = (path: string, cookie: string): string =>
  [`GET ${path} HTTP/1.1`, 'host: localhost', 'accept: application/json', `cookie: ${cookie}`, '', ''].join('\r\n');

function askUntil(deadline: number, port: number, requests: readonly string[], first: number): Promise<number> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  return new Promise((resolve, reject) => {
    let pending = Buffer.alloc(0);
    let answered = 0;
    const ask = () => socket.write(requests[(first + answered) % requests.length] ?? '');
    const end = (finish: () => void) => {
      socket.destroy();
      finish();
    };
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server hung up.')));
    socket.on('data', (chunk: Buffer) => {
      pending = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
      const length = answerLength(pending);
      if (length === undefined || pending.length < length) return;
      if (pending.subarray(9, 12).toString('latin1') !== '200') {
        end(() => reject(new Error(pending.toString('utf8').slice(0, 500))));
        return;
      }
      pending = Buffer.alloc(0);
      answered += 1;
      if (performance.now() < deadline) ask();
      else end(() => resolve(answered));
    });
  });
}

/** Head and body together; undefined while the head is not here. Every server compared here sends a content-length. */
function answerLength(answer: Buffer): number | undefined {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = /content-length: (\d+)/i.exec(answer.toString('latin1', 0, head))?.[1];
  if (length === undefined) throw new Error(`An answer without a length:\n${answer.toString('latin1', 0, head)}`);
  return head + 4 + Number(length);
}
