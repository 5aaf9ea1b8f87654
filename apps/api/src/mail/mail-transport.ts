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

/** Hands a mail to the mail server. */
export abstract class MailTransport {
  /** @throws Error when the server does not take the mail; `responseCode` ≥ 500 means it never will */
  abstract send(mail: OutgoingMail): Promise<void>;
}
