import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { simpleParser, type ParsedMail } from 'mailparser';

export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
  readonly mail: ParsedMail;
};
type Answer = { readonly code: number; readonly words: string };

/** A real SMTP server that keeps what it takes, and answers as it is told. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  #toLogin: Answer | null = null;
  #toSender: Answer | null = null;
  #toRecipient: Answer | null = null;
  #toMail: Answer | null = null;
  #hangUp = false;

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 500,
      onAuth: (_login, _session, done) =>
        self.#toLogin ? done(failure(self.#toLogin)) : done(null, { user: 'portal' }),
      onMailFrom: (_address, _session, done) => done(failure(self.#toSender)),
      onRcptTo: (_address, _session, done) => done(failure(self.#toRecipient)),
      onData: (stream, session, done) => {
        const chunks: Uint8Array[] = [];
        stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        stream.on('end', () => {
          const source = Buffer.concat(chunks).toString('utf8');
          const sender = session.envelope.mailFrom;
          const to = session.envelope.rcptTo.map(({ address }) => address);
          simpleParser(source)
            .then((mail) => {
              if (!self.#toMail) self.received.push({ from: sender ? sender.address : '', to, source, mail });
              if (!self.#hangUp) {
                done(failure(self.#toMail));
                return;
              }
              // The crash between the server's yes and our note: the mail is taken, the answer never arrives.
              for (const connection of self.server.connections) connection.close();
            })
            .catch(done);
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address: AddressInfo | string | null = server.server.address();
    const self: MailServer = new MailServer(server, typeof address === 'object' && address ? address.port : 0);
    return self;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** From now on; null → takes everything. */
  answer(
    to: {
      readonly login?: Answer;
      readonly sender?: Answer;
      readonly recipient?: Answer;
      readonly mail?: Answer;
      readonly hangUp?: boolean;
    } = {},
  ): void {
    this.#toLogin = to.login ?? null;
    this.#toSender = to.sender ?? null;
    this.#toRecipient = to.recipient ?? null;
    this.#toMail = to.mail ?? null;
    this.#hangUp = to.hangUp ?? false;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const failure = (answer: Answer | null): Error | null =>
  answer && Object.assign(new Error(answer.words), { responseCode: answer.code });
