import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { CONFIG, type Config } from '../config.js';
import { QueueMail } from '../mail/queue-mail.js';
import { Clock } from '../platform/clock.js';
import { newId, newToken, tokenHash } from '../platform/ids.js';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import type { Agreement } from '../agreement-record/agreements.mapping.js';
import type { Addressee, Person } from '../agreement-record/forwarding.js';
import { danishDate, howFar, writtenMoment } from '../platform/danish-days.js';

type LinkOrder = {
  readonly agreement: Pick<Agreement, 'tenantId' | 'id' | 'reference' | 'locale' | 'data'>;
  /** In whose place it signs. */
  readonly signerId: string;
  /** Who gets it: the signer, or a member of the customer who signs in that place. */
  readonly person: Person & Addressee;
  readonly expiresAt: Date;
};

export type Letter = {
  readonly template: string;
  readonly more?: Readonly<Record<string, string | number | boolean>>;
  /** Pages of the link by the name that the mail has for each; `url` is the agreement itself, unless it is among them. */
  readonly pages?: Readonly<Record<string, '/proposals' | '/round' | '/changes'>>;
};

type Mailed = LinkOrder & Letter & { readonly documentId?: string | undefined };

/** Makes links that sign: the token goes to the signer alone, the database keeps its SHA-256. */
@Injectable()
export class SendSigningLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queueMail: QueueMail,
    private readonly readProfile: ReadProcessorProfile,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Mails a fresh link in the signer's language, in the caller's transaction. */
  async run(order: Mailed): Promise<void> {
    const { agreement, person, expiresAt, template, documentId, more = {}, pages = {} } = order;
    const token = await this.#token(order);
    const locale = languageOf(order);
    const addresses = Object.entries({ url: '', ...pages }).map(([name, at]): [string, string] => [
      name,
      this.#address(locale, token, at),
    ]);
    const { name: vendor } = await this.readProfile.run();
    await this.queueMail.run({
      tenantId: agreement.tenantId,
      to: { name: person.name, email: person.email },
      locale,
      template,
      documentId,
      data: {
        ...more,
        attached: documentId !== undefined,
        name: person.name,
        vendor,
        customer: agreement.data.controller.name,
        reference: agreement.reference,
        // The moment: on its day the link stops working hours before the day is over.
        expires: writtenMoment(expiresAt, locale),
        left: howFar(danishDate(this.clock.now()), danishDate(expiresAt)),
        ...Object.fromEntries(addresses),
      },
      about: { kind: 'agreement', id: agreement.id },
    });
  }

  /** The links that are out for a signer open nothing from now on. */
  async shut(tenantId: string, signerId: string, now: Date): Promise<void> {
    await this.unitOfWork.em.query(
      `update signing_links set expires_at = $3 where tenant_id = $1 and signer_id = $2 and expires_at > $3`,
      [tenantId, signerId, now],
    );
  }

  /** @returns the link's address, which is told once and to the signer only */
  async issue(order: LinkOrder): Promise<string> {
    return this.#address(languageOf(order), await this.#token(order));
  }

  #address(locale: Agreement['locale'], token: string, at = ''): string {
    return `${this.config.PUBLIC_URL}/s/${token}${at}?lang=${locale}`;
  }

  async #token({ agreement, signerId, person, expiresAt }: LinkOrder): Promise<string> {
    const token = newToken();
    await this.unitOfWork.em.query(
      `insert into signing_links (tenant_id, id, agreement_id, token_hash, signer_name, signer_title, signer_email, created_at, expires_at, signer_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        agreement.tenantId,
        newId(),
        agreement.id,
        tokenHash(token),
        person.name,
        person.title,
        person.email,
        this.clock.now(),
        expiresAt,
        signerId,
      ],
    );
    return token;
  }
}

const languageOf = ({ person, agreement }: LinkOrder): Agreement['locale'] => person.locale ?? agreement.locale;
