import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { CONFIG, type Config } from '../config.js';
import { mailOfReturnPath } from '../mail/return-path.js';
import { bounceListener } from './bounce-smtp.adapter.js';
import { readBounceApart } from './read-bounce-apart.js';
import { RecordBounce } from './record-bounce.js';

/** Listens for mails that come back, where INBOUND_SMTP_PORT names a port and this process works (PROCESS≠api). */
@Injectable()
export class InboundMail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('inbound-mail');
  #server: ReturnType<typeof bounceListener> | undefined;

  constructor(
    private readonly recordBounce: RecordBounce,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { INBOUND_SMTP_PORT, PROCESS } = this.config;
    if (INBOUND_SMTP_PORT !== undefined && PROCESS !== 'api') await this.listen(INBOUND_SMTP_PORT);
  }

  /** @param port 0 for any free one @returns the port it listens on */
  async listen(port: number): Promise<number> {
    const server = bounceListener({
      mailOf: (recipient) => mailOfReturnPath(this.config, recipient),
      receive: async (mail, source) => this.recordBounce.run(mail, await readBounceApart(source)),
      onFault: (error) => this.#log.error({ error: error instanceof Error ? error.stack : String(error) }),
    });
    this.#server = server;
    const listening = Promise.withResolvers<null>();
    server.once('error', listening.reject);
    server.listen(port, this.config.HOST, () => listening.resolve(null));
    await listening.promise;
    const address: AddressInfo | string | null = server.server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const server = this.#server;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
