import { createServer } from 'node:net';
import { freePort } from '../postgres/free-port.mjs';
import { checkPorts } from './program-steps.mjs';
import { describePortal } from './portal.mjs';

describe('the port the portal is to listen on', () => {
  const check = async (port: number): Promise<void> =>
    checkPorts(describePortal({ port, empty: false, watch: false }, '/nowhere'));

  it('may be any that is free', async () => {
    await expect(check(await freePort())).resolves.toBeUndefined();
  });

  it.each(['127.0.0.1', '0.0.0.0'])(
    'is refused when another program listens on %s, with one that is free',
    async (on) => {
      const port = await freePort();
      const stranger = createServer();
      await new Promise<void>((resolve) => stranger.listen(port, on, resolve));
      await expect(check(port)).rejects.toMatchObject({
        message: `Port ${port} is taken by another program.`,
        remedy: expect.stringMatching(/^Take another one: npm start -- --port \d+$/),
      });
      await new Promise((resolve) => stranger.close(resolve));
    },
  );
});
