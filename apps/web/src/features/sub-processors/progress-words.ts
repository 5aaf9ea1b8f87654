import * as m from '#messages';
import type { StaffChangesListResponse } from '../../../generated/api/types.gen.js';

type Change = Pick<StaffChangesListResponse['items'][number], 'kind' | 'progress'>;

/** How far a change's notices have come. The end of a sub-processor asks nobody for anything: it is told, and that is it. */
export function progressWords({ kind, progress }: Change): string {
  const { total, pending, undelivered, approved, expired, resolved } = progress;
  if (kind !== 'end') return m.sub_processors_progress_of({ done: approved + expired + resolved, total });
  const told = total - pending - undelivered;
  return told === total
    ? m.sub_processors_progress_told({ count: total })
    : m.sub_processors_progress_told_of({ done: told, total });
}
