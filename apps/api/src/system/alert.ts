import { z } from 'zod';

/** What needs somebody who runs the portal; most urgent first. Each stands until its cause is gone. */
export const alertKinds = ['seal-jobs', 'seal-certificate', 'audit-behind', 'jobs', 'mails'] as const;
export const alertKind = z.enum(alertKinds);
export type AlertKind = z.infer<typeof alertKind>;

/** An event is in its chain within seconds; one that waits for so long tells that no worker seals. */
export const AUDIT_BEHIND_MS = 10 * 60 * 1000;

export type Health = {
  readonly failedJobs: number;
  /** Of those, the ones without which a signed agreement is not in force. */
  readonly failedSealJobs: number;
  /** Refused for good within 30 days, and nothing has reached the address since. */
  readonly failedMails: number;
  /** Events that have waited for longer than AUDIT_BEHIND_MS. */
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
    'seal-jobs': health.failedSealJobs,
    'audit-behind': health.eventsBehind,
    jobs: health.failedJobs - health.failedSealJobs,
    mails: health.failedMails,
  };
  return alertKinds.flatMap((kind): readonly Alert[] => {
    if (kind !== 'seal-certificate') return counts[kind] > 0 ? [{ kind, count: counts[kind] }] : [];
    return certificate && certificate.state !== 'ok' ? [{ kind, count: certificate.days }] : [];
  });
}
