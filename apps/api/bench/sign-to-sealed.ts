import { setTimeout as pause } from 'node:timers/promises';
import {
  askedForCode,
  givenOffer,
  givenReadyCustomer,
  signatureForm,
  type Offered,
} from '../src/agreements/testing/given-agreement.js';
import { MailServer } from '../src/mail/testing/mail-server.js';
import { givenStaff } from '../src/testing/given.js';
import type { Portal } from '../src/testing/portal.js';
import { alone, type Figure } from './figure.js';
import { startMeasured, type MeasuredServer } from './measured-server.js';

const WARM_UP = 10;
const SIGNED = 60;
const LOOK_EVERY_MS = 4;
const GIVEN_UP_AFTER_MS = 30_000;

type Signing = { readonly offer: Offered; readonly code: string };

/**
 * From a customer's signature, sent over HTTP, to the agreement in force: counter-signed under the mandate, rendered anew,
 * sealed, read back and stored, by the real program with its worker, one after the other. No timestamp authority.
 */
export async function timeSealing(portal: Portal): Promise<Figure[]> {
  const mails = await MailServer.start();
  // The program that is measured goes by the real time.
  const [present] = await portal.sql<{ now: Date }>('select now()');
  if (present) portal.clock.moveTo(present.now.toISOString());
  const signings = await givenSignings(portal, WARM_UP + SIGNED);
  const { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL } = portal.config;
  const server = await startMeasured('own', 'own.js', {
    ...{ DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL },
    ...{ PROCESS: 'all', SMTP_URL: `smtp://127.0.0.1:${mails.port}` },
  });
  try {
    await until(
      async () => (await portal.sql('select 1 from app.mails where sealed_data is not null limit 1')).length === 0,
    );
    const took: number[] = [];
    for (const signing of signings) took.push(await sign(portal, server, signing));
    const sorted = took.slice(WARM_UP).toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
    const subject = 'from signature to seal';
    return [alone(subject, 'median', at(0.5), 'ms'), alone(subject, 'p95', at(0.95), 'ms')];
  } finally {
    await server.stop();
    await mails.stop();
  }
}

async function givenSignings(portal: Portal, count: number): Promise<Signing[]> {
  const staff = await givenStaff(portal, ['compliance']);
  const signings: Signing[] = [];
  for (let n = 0; n < count; n++) {
    const offer = await givenOffer(portal, {
      staff,
      tenant: await givenReadyCustomer(portal, `Underskriver ${n} A/S`),
    });
    signings.push({ offer, code: await askedForCode(portal, offer) });
  }
  return signings;
}

/** @returns milliseconds from the request to the agreement in force */
async function sign(portal: Portal, { port }: MeasuredServer, { offer, code }: Signing): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/s/${offer.token}/signature`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(signatureForm(offer, code)),
  });
  if (answer.status !== 303) throw new Error(`The signature was answered ${answer.status}.`);
  await until(async () => {
    const inForce = await portal.sql(`select 1 from app.agreements where id = $1 and state = 'in_force'`, [offer.id]);
    return inForce.length > 0;
  });
  return performance.now() - start;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + GIVEN_UP_AFTER_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('What was waited for did not come.');
    await pause(LOOK_EVERY_MS);
  }
}
