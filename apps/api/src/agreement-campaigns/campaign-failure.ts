import { TemplateError } from '#dpa-templates';
import { Invalid, Problem } from '../platform/problem.js';
import type { CampaignFailure, CampaignReason } from './campaign.js';

export type Failure = {
  readonly outcome: 'failed' | 'not_affected';
  readonly reason: CampaignFailure | CampaignReason;
  /** Paths of what has to be filled in or mended. */
  readonly missing: readonly string[];
};

const byFieldCode: Readonly<Record<string, CampaignFailure>> = {
  missing: 'incomplete',
  twice: 'incomplete',
  contradiction: 'contradiction',
  unreached: 'unreached',
};
const byProblemCode: Readonly<Record<string, CampaignFailure>> = {
  unprintable: 'unprintable',
  wording_limit: 'wording',
  template_retired: 'template_retired',
  not_in_state: 'moved_on',
  draft_changed: 'moved_on',
};

/** Why a customer was not sent its agreement, from what was thrown. */
export function failureOf(error: unknown): Failure {
  const failed = (reason: CampaignFailure, missing: readonly string[] = []): Failure => {
    return { outcome: 'failed', reason, missing };
  };
  if (error instanceof Invalid) {
    const faults = error.extras.errors ?? [];
    return failed(
      byFieldCode[faults[0]?.code ?? ''] ?? 'unprintable',
      faults.map(({ path }) => path),
    );
  }
  if (error instanceof TemplateError) return failed('wording');
  if (!(error instanceof Problem)) return failed('unexpected');
  if (error.code === 'open_offer') return { outcome: 'not_affected', reason: 'open_offer', missing: [] };
  return failed(byProblemCode[error.code] ?? 'unexpected');
}
