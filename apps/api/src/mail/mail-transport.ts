export type OutgoingMail = {
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  /** SMTP's return path; a bounce comes back to it and names the mail (VERP). */
  readonly envelopeFrom: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array }[];
  readonly headers: Readonly<Record<string, string>>;
};

/** The server will never take this mail: its reply code, and the enhanced status where it gave one (`550 5.1.1`). */
export class RefusedForGood extends Error {
  override name = 'RefusedForGood';
  constructor(readonly reply: string) {
    super(`The mail server refuses the mail for good: ${reply}`);
  }
}

/** Not sent, but not the mail's fault: the server is away, busy, or does not know us. Tried again later. */
export class NotHandedOver extends Error {
  override name = 'NotHandedOver';
}

/** Hands a mail to the mail server. What it throws holds no address: it is kept and shown with failed jobs. */
export abstract class MailTransport {
  /** @throws RefusedForGood; NotHandedOver when another try may succeed */
  abstract send(mail: OutgoingMail): Promise<void>;
}
