import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import {
  staffPoliciesListQueryKey,
  staffPoliciesReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffPoliciesDiscard } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import type { StaffPolicy } from './staff-policy.js';

/** Throws the draft away, once more asked; what is published stays. */
export function DiscardDraft({ policy: { slug, text } }: { policy: StaffPolicy }) {
  const [opened, dialog] = useDisclosure(false);
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: () => staffPoliciesDiscard({ path: { slug }, query: { revision: text.revision } }),
    onSuccess: async ({ data }) => {
      dialog.close();
      await queries.invalidateQueries({ queryKey: staffPoliciesListQueryKey() });
      queries.setQueryData(staffPoliciesReadOptions({ path: { slug } }).queryKey, data);
      notifyDone(m.policies_discarded());
    },
  });
  const stale = { draft_changed: { title: m.policies_stale_title(), text: m.policies_stale_text() } };
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {m.policies_discard()}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={m.policies_discard_title()}
        confirm={m.policies_discard()}
        onConfirm={() => discard.mutate()}
        isDestructive
        isPending={discard.isPending}
        error={discard.error && asProblem(discard.error).say(stale)}
      >
        <p>{m.policies_discard_text()}</p>
      </ConfirmDialog>
    </>
  );
}
