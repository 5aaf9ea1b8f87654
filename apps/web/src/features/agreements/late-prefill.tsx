import { Button } from '@mantine/core';
import * as m from '#messages';
import { staffAgreementsPrefill } from '../../../generated/api/sdk.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { notifyDone } from '../../ui/notify.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useAgreementDeed, useAgreementRefresh } from './agreement-queries.js';
import type { StaffAgreement } from './agreement-state.js';

type Field = StaffAgreement['latePrefill']['pieces'][number]['field'];

const fieldWord: Readonly<Record<Field, () => string>> = {
  'annexes.a.dataTypes': m.agreements_f_data_types,
  'annexes.a.dataSubjects': m.agreements_f_subjects,
  'annexes.b.subProcessors': m.agreements_step_sub_processors,
  'annexes.c.retention': m.agreements_f_retention,
  'annexes.c.measures.items': m.agreements_f_measures,
  'annexes.c.places': m.agreements_f_places,
};

/** The customer has taken a service since the draft was begun: what the library has for it can be put in, to be confirmed. */
export function LatePrefill({ agreement }: { agreement: StaffAgreement }) {
  const { id, revision, latePrefill } = agreement;
  const { services, pieces } = latePrefill;
  const mayWrite = useStaffRole('owner', 'compliance');
  const refresh = useAgreementRefresh();
  const deed = useAgreementDeed(
    (order: { revision: number }) => staffAgreementsPrefill({ path: { id }, body: order }),
    async ({ data }) => {
      await refresh(id, data);
      notifyDone(m.agreements_late_done());
    },
  );
  if (pieces.length === 0) return null;
  return (
    <Callout tone="warning" title={m.agreements_late_title({ count: services.length, services: services.join(', ') })}>
      <p>{m.agreements_late_text()}</p>
      <ul>
        {pieces.map(({ field, words }) => (
          <li key={field}>{m.agreements_late_piece({ field: fieldWord[field](), words: words.join('; ') })}</li>
        ))}
      </ul>
      {deed.error ? <ProblemAlert problem={deed.error} /> : null}
      {mayWrite ? (
        <Button variant="default" mt="xs" loading={deed.isPending} onClick={() => deed.run({ revision })}>
          {m.agreements_late_take()}
        </Button>
      ) : null}
    </Callout>
  );
}
