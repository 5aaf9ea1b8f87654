import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import {
  staffPoliciesListQueryKey,
  staffPoliciesReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffPoliciesPublish } from '../../../generated/api/sdk.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import type { StaffPolicy } from './staff-policy.js';

/** What is published can't be taken back or changed, so it is asked once more. */
export function PublishPolicy({ policy: { slug, text, versions } }: { policy: StaffPolicy }) {
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const version = String((versions[0]?.version ?? 0) + 1);
  const publish = useMutation({
    mutationFn: () => staffPoliciesPublish({ path: { slug }, body: { revision: text.revision } }),
    onSuccess: async ({ data }) => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: staffPoliciesListQueryKey() });
      queries.setQueryData(staffPoliciesReadOptions({ path: { slug } }).queryKey, data);
      notifyDone(m.policies_published_done({ version }));
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{m.policies_publish({ version })}</Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={m.policies_publish({ version })}
        confirm={m.policies_publish({ version })}
        onConfirm={() => publish.mutate()}
        isPending={publish.isPending}
        error={publish.error}
      >
        <p>{m.policies_publish_text()}</p>
      </ConfirmDialog>
    </>
  );
}
