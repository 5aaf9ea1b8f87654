import { JobRegistry } from '../platform/jobs/job-registry.js';
import { runDueJobs } from '../platform/jobs/run-due-jobs.js';
import type { Portal } from './portal.js';

/**
 * Runs every job that is due by the portal's clock.
 * @param options.leave jobs that stay in the outbox: `send-mail`, where a spec reads the mails that wait
 * @returns the names of the jobs that ran
 */
export function runJobs(portal: Portal, options: { readonly leave?: readonly string[] } = {}): Promise<string[]> {
  const idle = {
    sql: (text: string, values: unknown[]) => portal.sql(text, values),
    now: () => portal.clock.now(),
    handlers: portal.get(JobRegistry).handlers(),
  };
  return runDueJobs(idle, options.leave);
}
