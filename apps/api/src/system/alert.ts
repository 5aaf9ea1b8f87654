import { z } from 'zod';

/** What needs somebody who runs the portal; most urgent first. Each stands until its cause is gone. */
export const alertKinds = ['unsealed', 'seal-certificate', 'audit-behind', 'jobs', 'mails'] as const;
export const alertKind = z.enum(alertKinds);
export type AlertKind = z.infer<typeof alertKind>;

/** An event is in its chain, and an agreement sealed, within seconds; one that waits for so long is an alert. */
export const LONGEST_WAIT_MS = 10 * 60 * 1000;

export type Health = {
  /** Those that seal left out: their agreements are told of. */
  readonly failedJobs: number;
  /** Agreements that both parties signed and that have waited for their seal for longer than LONGEST_WAIT_MS. */
  readonly unsealed: number;
  /** Refused for good within 30 days, and nothing has reached the address since. */
  readonly failedMails: number;
  /** Events that have waited for longer than LONGEST_WAIT_MS. */
  readonly eventsBehind: number;
  /** Null: there is none yet. `days`: until it ends. */
  readonly certificate: {
    readonly state: 'ok' | 'expires-soon' | 'expired' | 'not-yet-valid';
    readonly days: number;
  } | null;
};

export type Alert = {
  readonly kind: AlertKind;
  /** How many; for the certificate the days that are left, 0 when it can't seal now. */
  readonly count: number;
};

/** What of the portal's health is an alert. */
export function alertsOf(health: Health): readonly Alert[] {
  const { certificate } = health;
  const counts: Readonly<Record<Exclude<AlertKind, 'seal-certificate'>, number>> = {
    unsealed: health.unsealed,
    'audit-behind': health.eventsBehind,
    jobs: health.failedJobs,
    mails: health.failedMails,
  };
  return alertKinds.flatMap((kind): readonly Alert[] => {
    if (kind !== 'seal-certificate') return counts[kind] > 0 ? [{ kind, count: counts[kind] }] : [];
    return certificate && certificate.state !== 'ok' ? [{ kind, count: certificate.days }] : [];
  });
}
