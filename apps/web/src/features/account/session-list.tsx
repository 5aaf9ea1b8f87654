import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import {
  accountRevokeAllMutation,
  accountRevokeMutation,
  accountSessionsOptions,
  accountSessionsQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { formatDateTime } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { RowList } from '../../ui/row-list.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** Where the person is signed in, with a way to end what is not wanted. */
export function SessionList() {
  const queries = useQueryClient();
  const sessions = useQuery(accountSessionsOptions());
  const revoke = useMutation({
    ...accountRevokeMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accountSessionsQueryKey() });
      notifyDone(m.identity_session_ended());
    },
  });
  const revokeAll = useMutation({
    ...accountRevokeAllMutation(),
    onSuccess: () => {
      queries.clear();
      window.location.assign('/sign-in');
    },
  });
  const problem = sessions.error ?? revoke.error ?? revokeAll.error;
  return (
    <Section
      title={m.identity_sessions()}
      action={
        <Button variant="default" loading={revokeAll.isPending} onClick={() => revokeAll.mutate({})}>
          {m.identity_sign_out_everywhere()}
        </Button>
      }
    >
      {problem ? <ProblemAlert problem={asProblem(problem)} /> : null}
      <RowList
        isBusy={sessions.isFetching}
        rows={(sessions.data?.items ?? []).map(({ id, device, lastSeenAt, current }) => ({
          id,
          name: device === '' ? m.identity_session_unknown() : device,
          note: m.identity_session_seen({ time: formatDateTime(lastSeenAt) }),
          action: current ? (
            <StatusBadge tone="success">{m.identity_session_here()}</StatusBadge>
          ) : (
            <Button variant="default" onClick={() => revoke.mutate({ path: { id } })}>
              {m.identity_session_end()}
            </Button>
          ),
        }))}
      />
    </Section>
  );
}
