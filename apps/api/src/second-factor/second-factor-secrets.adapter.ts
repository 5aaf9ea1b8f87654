import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { SecretBox } from '../platform/secrets/secret-box.js';

/** RFC 4226, 4 R6. */
const SECRET_BYTES = 20;

/** Seals TOTP secrets: those that are kept, and those that are offered and travel through a form until confirmed. */
@Injectable()
export class SecondFactorSecrets {
  readonly #kept: SecretBox;
  readonly #offered: SecretBox;

  constructor(@Inject(CONFIG) config: Config) {
    this.#kept = new SecretBox(config.PORTAL_SECRET, 'totp');
    this.#offered = new SecretBox(config.PORTAL_SECRET, 'totp-offer');
  }

  seal(personId: string, secret: string): Buffer {
    return this.#kept.seal(Buffer.from(secret), `people|totp_secret|${personId}`);
  }

  open(personId: string, sealed: Buffer): string {
    return this.#kept.open(sealed, `people|totp_secret|${personId}`).toString();
  }

  /** 160 bits of a sign-in's own, the same however often its page is drawn, and for nobody else to work out. */
  ofSignIn(id: string): Buffer {
    return this.#offered.derive(id, SECRET_BYTES);
  }

  /** @param flow the sign-in or session it is offered in; in another it can't be accepted */
  sealOffer(flow: string, secret: string): string {
    return this.#offered.seal(Buffer.from(secret), flow).toString('base64url');
  }

  /** @returns null when it was not offered in this flow, or was altered on the way */
  openOffer(flow: string, sealed: string): string | null {
    try {
      return this.#offered.open(Buffer.from(sealed, 'base64url'), flow).toString();
    } catch {
      return null;
    }
  }
}
