import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where things go that the server's user must reach when it can't reach the project's. Named after the folder
 * it stands in for, so that two clones never share one. Only root gets here, and root may write to /var/lib.
 * @param {string} folder
 */
export function outsidePlace(folder) {
  const place = join('/var/lib/processor-portal', createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(place, { recursive: true });
  for (const folder of ['/var/lib/processor-portal', place]) chmodSync(folder, 0o755);
  return place;
}
