import { z } from 'zod';
import { retentionRules } from '../platform/retention/retention.js';
import { alertKind } from './alert.js';

const count = z.int().nonnegative();

export const sealCertificate = z.object({
  state: z.enum(['ok', 'expires-soon', 'expired', 'not-yet-valid']),
  subject: z.string(),
  notAfter: z.iso.datetime(),
});

/** How the portal itself is doing. */
export const systemStatus = z.object({
  /** What has happened and is not in the job queue yet; more than a moment's worth means that no worker runs. */
  outbox: z.object({ waiting: count, oldestAt: z.iso.datetime().nullable() }),
  jobs: z.object({ waiting: count, later: count, retrying: count, active: count, failed: count }),
  /** Of the last 30 days; `queued` whenever. */
  mails: z.object({ queued: count, sent: count, failed: count, bounced: count }),
  audit: z.object({
    sealed: count,
    waiting: count,
    sealedAt: z.iso.datetime().nullable(),
    /** Of the last lines of the heads file: those not ours, altered, or not following on the one before. 1 too when it is gone. */
    alteredHeads: count,
  }),
  /** Null until the first document is sealed. */
  seal: sealCertificate.nullable(),
  /** What is deleted when, and why. */
  retention: z.array(
    z.object({
      id: z.enum(retentionRules.map((rule) => rule.id)),
      unit: z.enum(['days', 'calendar-years']),
      count,
      reason: z.enum(['evidence', 'promise', 'security', 'operation']),
    }),
  ),
  node: z.string(),
  database: z.string(),
});
export type SystemStatus = z.infer<typeof systemStatus>;

export const alertList = z.object({ items: z.array(z.object({ kind: alertKind, count })) });

export const failedJobQuery = z.strictObject({ cursor: z.string().max(300).optional() });

export const failedJob = z.object({
  id: z.uuid(),
  job: z.string(),
  tenantId: z.uuid(),
  tenantName: z.string().nullable(),
  /** The first line of the error, for who runs the portal. */
  error: z.string(),
  tries: count,
  failedAt: z.iso.datetime(),
});
export const failedJobList = z.object({ items: z.array(failedJob), next: z.string().nullable() });
export type FailedJobList = z.infer<typeof failedJobList>;

export const jobParam = z.strictObject({ id: z.uuid() });
