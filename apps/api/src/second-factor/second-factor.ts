import { generateSecret, generateURI, ScureBase32Plugin, verifySync } from 'otplib';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new TOTP secret: 160 random bits in base32 (RFC 4226, 4 R6). */
export const newTotpSecret = (): string => generateSecret();

/** The same from bytes that are known: base32. */
export const totpSecretFrom = (bytes: Uint8Array): string => new ScureBase32Plugin().encode(bytes);

/** What the QR code says, for any authenticator app. */
export const otpauthUri = (secret: string, account: { readonly issuer: string; readonly email: string }): string =>
  generateURI({ secret, issuer: account.issuer, label: account.email });

/**
 * The time step of a code that fits, or null. A code also fits one step early or late, for phones whose clock is off
 * (RFC 6238, 5.2); that no code is used twice, the caller sees to with the step.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS });
  return result.valid ? Math.floor(epoch / STEP_SECONDS) + result.delta : null;
}

/**
 * Ten codes of 16 characters, 79 bits each, without characters that look alike: `xxxx-xxxx-xxxx-xxxx`.
 * @param random uniformly random bytes, as many as asked for
 */
export function newRecoveryCodes(random: (bytes: number) => Buffer): string[] {
  const character = (): string => {
    for (;;) {
      // Throwing away what would favour the first letters keeps all equally likely.
      const byte = random(1).readUInt8();
      const letter = letters[byte % letters.length];
      if (byte < 256 - (256 % letters.length) && letter !== undefined) return letter;
    }
  };
  const group = () => Array.from({ length: 4 }, character).join('');
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: 4 }, group).join('-'));
}

/** A recovery code as it was given out, whatever case, spaces or hyphens it was typed with; null when it can't be one. */
export function recoveryCodeFrom(typed: string): string | null {
  const bare = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return bare.length === 16 ? (bare.match(/.{4}/g)?.join('-') ?? null) : null;
}
