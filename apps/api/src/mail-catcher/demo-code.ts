import { generateSync } from 'otplib';
import { DEMO_TOTP_SECRET } from '../demo/demo-accounts.js';

const STEP_SECONDS = 30;

/** The code that an authenticator app of the demo's staff would show now, and for how many seconds more. */
export function demoCode(): { readonly code: string; readonly seconds: number } {
  const now = Math.floor(Date.now() / 1000);
  return { code: generateSync({ secret: DEMO_TOTP_SECRET, epoch: now }), seconds: STEP_SECONDS - (now % STEP_SECONDS) };
}
