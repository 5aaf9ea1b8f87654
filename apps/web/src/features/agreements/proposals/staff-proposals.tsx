import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { staffProposalsListOptions } from '../../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../../api/problem.js';
import { useStaffRole } from '../../../api/roles.js';
import { Section } from '../../../ui/page.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import type { StaffAgreement } from '../agreement-state.js';
import { FormDialog } from '../form-dialog.js';
import { DecideForm, deedWords, type Deed } from './decide-form.js';
import { NextVersion } from './next-version.js';
import { ProposalList } from './proposal-list.js';
import type { Proposal } from './proposal-values.js';

/** Where the points are on the page. */
export const POINTS = 'points';

const DEEDS = ['accepted', 'rejected', 'answered'] as const;

/** What the customer proposed and asked, and what staff answer; nothing where it has not written. */
export function StaffProposals({ agreement }: { agreement: StaffAgreement }) {
  const { id, locale } = agreement;
  const mayWrite = useStaffRole('owner', 'compliance');
  const [deciding, setDeciding] = useState<{ proposal: Proposal; deed: Deed } | null>(null);
  const close = () => setDeciding(null);
  const { data, error, refetch } = useQuery({ ...staffProposalsListOptions({ path: { id } }) });
  if (error && !data) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={m.agreement_proposals_staff_title()}>
      <Stack gap="md" id={POINTS}>
        {mayWrite && data.isWaiting && data.open === 0 ? <NextVersion id={id} items={data.items} /> : null}
        <ProposalList
          items={data.items}
          isWaiting={data.isWaiting}
          language={locale}
          actions={(proposal) =>
            mayWrite ? (
              <Group gap="xs">
                {DEEDS.map((deed) => (
                  <Button
                    key={deed}
                    size="xs"
                    variant="default"
                    aria-label={deedTitle(deed, proposal)}
                    onClick={() => setDeciding({ proposal, deed })}
                  >
                    {deedWords(deed)}
                  </Button>
                ))}
              </Group>
            ) : null
          }
        />
      </Stack>
      {deciding ? (
        <FormDialog title={deedTitle(deciding.deed, deciding.proposal)} onClose={close}>
          <DecideForm id={id} {...deciding} fields={data.fields} language={locale} onDone={close} />
        </FormDialog>
      ) : null}
    </Section>
  );
}

const deedTitle = (deed: Deed, { label }: Proposal): string =>
  ({
    accepted: m.agreement_proposals_accept_title({ label }),
    rejected: m.agreement_proposals_reject_title({ label }),
    answered: m.agreement_proposals_answer_title({ label }),
  })[deed];
