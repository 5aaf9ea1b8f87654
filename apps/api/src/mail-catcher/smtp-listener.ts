import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { z } from 'zod';
import type { Envelope, MailStore } from './mail-store.js';

export const sizeLimit = 25 * 1024 * 1024;

/** An SMTP server that takes every mail from this machine and delivers none. */
export function smtpListener(store: MailStore): SMTPServer {
  return new SMTPServer({
    banner: 'mail catcher',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    maxClients: 50,
    size: sizeLimit,
    onRcptTo: (_address, session, done) => {
      done(session.envelope.rcptTo.length >= 100 ? refusal(452, 'Too many recipients') : undefined);
    },
    onData: (stream, session, done) => {
      receive(stream)
        .then((content) => content && store.add(envelopeOf(session), content))
        .then((id) => (id ? done(null, `kept as ${id}`) : done(refusal(552, 'The mail is too large'))))
        .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    },
  });
}

/** The whole mail, or undefined when it is over the limit (read to its end, so that the sender hears why). */
async function receive(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(z.instanceof(Uint8Array).parse(chunk));
    size += bytes.length;
    if (size <= sizeLimit) chunks.push(bytes);
  }
  return size <= sizeLimit ? Buffer.concat(chunks) : undefined;
}

function envelopeOf(session: SMTPServerSession): Envelope {
  const sender = session.envelope.mailFrom;
  return { from: sender ? sender.address : '', to: session.envelope.rcptTo.map(({ address }) => address) };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
