import { Injectable } from '@nestjs/common';
import qrCode from 'qrcode';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { newTotpSecret, otpauthUri, totpSecretFrom } from './second-factor.js';
import { SecondFactorSecrets } from './second-factor-secrets.adapter.js';

export type SecondFactorOffer = {
  /** For people who can't scan: base32. */
  readonly secret: string;
  /** The QR code, an SVG as a `data:` address. */
  readonly qrCode: string;
  /** Comes back with the first code; nothing is stored until then. */
  readonly offer: string;
};

export type SecondFactorFlow = { readonly kind: 'sign-in' | 'session'; readonly id: string };

/** A secret for an authenticator app, not yet in force. */
@Injectable()
export class OfferSecondFactor {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly secrets: SecondFactorSecrets,
  ) {}

  /**
   * @param flow the sign-in or session in which it can be accepted. A sign-in has one secret, for whoever has scanned it
   *   and then chooses the other language, or types a wrong code; a session is offered another each time
   */
  async run({ kind, id: flow }: SecondFactorFlow, email: string): Promise<SecondFactorOffer> {
    const { name } = await this.readProfile.run();
    const secret = kind === 'sign-in' ? totpSecretFrom(this.secrets.ofSignIn(flow)) : newTotpSecret();
    const svg = await qrCode.toString(otpauthUri(secret, { issuer: name, email }), { type: 'svg', margin: 2 });
    return {
      secret,
      qrCode: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      offer: this.secrets.sealOffer(flow, secret),
    };
  }
}
