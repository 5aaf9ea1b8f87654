import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { z } from 'zod';
import type { MailRef } from '../mail/return-path.js';
import { RefusedMail } from './bounce.js';

const SIZE_LIMIT = 1024 * 1024;

export type BounceListenerOptions = {
  /** @returns the mail that a recipient address stands for; null for every address that we did not make */
  readonly mailOf: (recipient: string) => MailRef | null;
  /** @throws RefusedMail when the mail can't be read */
  readonly receive: (mail: MailRef, source: string) => Promise<void>;
  readonly onFault: (error: unknown) => void;
};

/**
 * The mail server for what comes back: takes one kind of recipient, the return path of a mail that we sent, one at a time
 * and at most 1 MB, and never answers by mail, so that no loop can begin here.
 */
export function bounceListener({ mailOf, receive, onFault }: BounceListenerOptions): SMTPServer {
  const server = new SMTPServer({
    banner: 'ready',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    // Silent ones are cut off after their time; a mail server that finds no place comes again by itself.
    maxClients: 200,
    size: SIZE_LIMIT,
    socketTimeout: 30_000,
    closeTimeout: 2000,
    onRcptTo: ({ address }, session, done) => {
      if (!mailOf(address)) done(refusal(550, '5.1.1 No such mailbox'));
      else done(session.envelope.rcptTo.length > 0 ? refusal(452, '4.5.3 One recipient at a time') : undefined);
    },
    onData: (stream, session, done) => {
      const mail = mailOf(session.envelope.rcptTo[0]?.address ?? '');
      contentOf(stream)
        .then(async (source) => {
          if (source === null) throw refusal(552, '5.3.4 The mail is too large');
          if (mail) await receive(mail, source);
          done(null, 'noted');
        })
        .catch((error: unknown) => {
          if (error instanceof RefusedMail) done(refusal(554, '5.6.0 The mail cannot be read'));
          else if (error instanceof Error && 'responseCode' in error) done(error);
          else {
            onFault(error);
            done(refusal(451, '4.3.0 Try again later'));
          }
        });
    },
  });
  // Broken connections, garbage before EHLO and the like are the other side's matter.
  server.on('error', () => undefined);
  return server;
}

/** @returns null when over the limit; read to its end all the same, so that the sender hears why */
async function contentOf(stream: SMTPServerDataStream): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(z.instanceof(Uint8Array).parse(chunk));
    size += bytes.length;
    if (size <= SIZE_LIMIT) chunks.push(bytes);
  }
  return size <= SIZE_LIMIT ? Buffer.concat(chunks).toString('latin1') : null;
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
