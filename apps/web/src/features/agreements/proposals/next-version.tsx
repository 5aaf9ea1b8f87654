import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '#messages';
import { staffProposalsReplace } from '../../../../generated/api/sdk.gen.js';
import { useMutation } from '@tanstack/react-query';
import { asProblem } from '../../../api/problem.js';
import { Callout } from '../../../ui/callout.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { notifyDone } from '../../../ui/notify.js';
import { useAgreementRefresh } from '../agreement-queries.js';
import type { Proposal } from './proposal-values.js';
import { proposalProblems } from './proposal-words.js';

/** Everything is answered: one deed withdraws the offer and drafts the next version with what was accepted. */
export function NextVersion({ id, items }: { id: string; items: readonly Proposal[] }) {
  const [isAsking, setAsking] = useState(false);
  const refresh = useAgreementRefresh();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => staffProposalsReplace({ path: { id } }),
    onSuccess: async ({ data }) => {
      await refresh(id, null);
      notifyDone(m.agreement_proposals_next_done());
      await navigate({ to: '/staff/agreements/$id', params: { id: data.id } });
    },
  });
  if (!items.some(({ state }) => state === 'accepted')) return null;
  return (
    <Callout tone="info" title={m.agreement_proposals_all_answered()}>
      <Text mb="sm">{m.agreement_proposals_all_answered_text()}</Text>
      <Button onClick={() => setAsking(true)}>{m.agreement_proposals_next()}</Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={m.agreement_proposals_next_title()}
        confirm={m.agreement_proposals_next()}
        onConfirm={() => mutate()}
        isPending={isPending}
        error={error ? asProblem(error).say(proposalProblems()) : null}
      >
        {m.agreement_proposals_next_text()}
      </ConfirmDialog>
    </Callout>
  );
}
