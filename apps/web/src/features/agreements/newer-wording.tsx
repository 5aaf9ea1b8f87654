import { Button } from '@mantine/core';
import * as m from '#messages';
import { staffAgreementsReword } from '../../../generated/api/sdk.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { notifyDone } from '../../ui/notify.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useAgreementDeed, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';
import { wordingName } from './wording-link.js';

/** While it is a draft: its wording has been retired or a newer one published, and it can take that. */
export function NewerWording({ agreement }: { agreement: StaffAgreement }) {
  const { id, state, revision, wording } = agreement;
  const mayWrite = useStaffRole('owner', 'compliance');
  const refresh = useAgreementRefresh();
  const deed = useAgreementDeed(
    (templateId: string) => staffAgreementsReword({ path: { id }, body: { revision, templateId } }),
    async ({ data }) => {
      await refresh(id, data);
      notifyDone(m.agreements_wording_taken());
    },
  );
  if (state !== 'draft' || wording === null || wording.isNewest) return null;
  const isRetired = wording.state === 'retired';
  return (
    <Callout
      tone={isRetired ? 'warning' : 'info'}
      title={isRetired ? m.agreements_wording_retired() : m.agreements_wording_newer()}
    >
      <p>{m.agreements_wording_text({ name: wordingName(wording) })}</p>
      {deed.error ? <ProblemAlert problem={deed.error} /> : null}
      {mayWrite ? (
        <Button variant="default" mt="xs" loading={deed.isPending} onClick={() => deed.run(wording.templateId)}>
          {m.agreements_wording_take()}
        </Button>
      ) : null}
    </Callout>
  );
}
