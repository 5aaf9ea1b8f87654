import { createServer, type RequestListener } from 'node:http';
import { load } from './load.js';

async function against<T>(listener: RequestListener, work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await work(typeof address === 'object' && address ? address.port : 0);
  } finally {
    server.close();
  }
}

it('asks for each path in turn with the cookie, and counts the answers', async () => {
  const asked: string[] = [];
  const body = 'æ'.repeat(40_000);
  const rate = await against(
    (request, response) => {
      asked.push(`${request.url} ${request.headers.cookie}`);
      response.setHeader('content-length', Buffer.byteLength(body)).end(body);
    },
    (port) => load({ port, paths: ['/a', '/b'], cookie: 'session=1' }, 2, 50),
  );
  expect(new Set(asked)).toEqual(new Set(['/a session=1', '/b session=1']));
  expect(rate).toBeGreaterThan(0);
  expect(rate).toBeLessThanOrEqual(asked.length / 0.05);
});

it('does not count what went wrong', async () => {
  const refused = against(
    (_, response) => response.writeHead(500, { 'content-length': 4 }).end('oops'),
    (port) => load({ port, paths: ['/'], cookie: '' }, 1, 50),
  );
  await expect(refused).rejects.toThrow('oops');
});
