import { accountCalls } from '../../account/testing/valid-calls.js';
import { agreementCampaignsCalls } from '../../agreement-campaigns/testing/valid-calls.js';
import { agreementProposalsCalls } from '../../agreement-proposals/testing/valid-calls.js';
import { agreementTemplatesCalls } from '../../agreement-templates/testing/valid-calls.js';
import { annexLibraryCalls } from '../../annex-library/testing/valid-calls.js';
import { agreementsCalls } from '../../agreements/testing/valid-calls.js';
import { customerFilesCalls } from '../../customer-files/testing/valid-calls.js';
import { customersCalls } from '../../customers/testing/valid-calls.js';
import { documentsCalls } from '../../documents/testing/valid-calls.js';
import { firstRunCalls } from '../../first-run/testing/valid-calls.js';
import { identityCalls } from '../../identity/testing/valid-calls.js';
import { inquiriesCalls } from '../../inquiries/testing/valid-calls.js';
import { inquiryIntakeCalls } from '../../inquiry-intake/testing/valid-calls.js';
import { inquiryStatusCalls } from '../../inquiry-status/testing/valid-calls.js';
import { membersCalls } from '../../members/testing/valid-calls.js';
import { noticesCalls } from '../../notices/testing/valid-calls.js';
import { ownSettingsCalls } from '../../own-settings/testing/valid-calls.js';
import { passwordResetCalls } from '../../password-reset/testing/valid-calls.js';
import { policiesCalls } from '../../policies/testing/valid-calls.js';
import { processorProfileCalls } from '../../processor-profile/testing/valid-calls.js';
import { servicesCalls } from '../../services/testing/valid-calls.js';
import { signingCalls } from '../../signing/testing/valid-calls.js';
import { subProcessorNewsCalls } from '../../sub-processor-news/testing/valid-calls.js';
import { subProcessorsCalls } from '../../sub-processors/testing/valid-calls.js';
import { systemCalls } from '../../system/testing/valid-calls.js';
import { templatePreviewsCalls } from '../../template-previews/testing/valid-calls.js';
import { Portal } from '../../testing/portal.js';
import type { ValidCall } from '../../testing/valid-call.js';
import { Rows } from './rows.js';

/** A valid request for every route that changes something. */
export const validCalls: readonly ValidCall[] = [
  ...accountCalls,
  ...agreementCampaignsCalls,
  ...agreementTemplatesCalls,
  ...agreementsCalls,
  ...annexLibraryCalls,
  ...agreementProposalsCalls,
  ...customerFilesCalls,
  ...customersCalls,
  ...documentsCalls,
  ...firstRunCalls,
  ...identityCalls,
  ...inquiriesCalls,
  ...inquiryIntakeCalls,
  ...inquiryStatusCalls,
  ...membersCalls,
  ...noticesCalls,
  ...ownSettingsCalls,
  ...passwordResetCalls,
  ...policiesCalls,
  ...processorProfileCalls,
  ...servicesCalls,
  ...signingCalls,
  ...subProcessorNewsCalls,
  ...subProcessorsCalls,
  ...systemCalls,
  ...templatePreviewsCalls,
];

const last = ({ vacant }: ValidCall): number => (vacant ? 1 : 0);

/** One test each; those that need a portal of their own come last, for a second one takes over what a process has once. */
export const oneEach = validCalls
  .toSorted((a, b) => last(a) - last(b))
  .map((call): [string, ValidCall] => [call.route, call]);

export type Place = { readonly portal: Portal; readonly rows: Rows };

/** Runs `work` where the call can be made: here, or on a portal that nobody has set up. */
export async function whereItCan(
  here: Place,
  { vacant }: ValidCall,
  work: (there: Place) => Promise<void>,
): Promise<void> {
  if (!vacant) return work(here);
  const portal = await Portal.start();
  portal.app.useLogger(false);
  const rows = await Rows.of(portal);
  try {
    await work({ portal, rows });
  } finally {
    await rows.close();
    await portal.stop();
  }
}
