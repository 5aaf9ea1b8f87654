import { Injectable } from '@nestjs/common';
import qrCode from 'qrcode';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import { newTotpSecret, otpauthUri } from './second-factor.js';
import { SecondFactorSecrets } from './second-factor-secrets.adapter.js';

export type SecondFactorOffer = {
  /** For people who can't scan: base32. */
  readonly secret: string;
  /** The QR code, an SVG as a `data:` address. */
  readonly qrCode: string;
  /** Comes back with the first code; nothing is stored until then. */
  readonly offer: string;
};

/** A secret for an authenticator app, not yet in force. */
@Injectable()
export class OfferSecondFactor {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly secrets: SecondFactorSecrets,
  ) {}

  /**
   * @param flow the sign-in or session in which it can be accepted
   * @param again an earlier offer of this flow, to be shown once more after a wrong code
   */
  async run(flow: string, email: string, again?: string): Promise<SecondFactorOffer> {
    const { name } = await this.readProfile.run();
    const secret = (again && this.secrets.openOffer(flow, again)) ?? newTotpSecret();
    const svg = await qrCode.toString(otpauthUri(secret, { issuer: name, email }), { type: 'svg', margin: 2 });
    return {
      secret,
      qrCode: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      offer: this.secrets.sealOffer(flow, secret),
    };
  }
}
