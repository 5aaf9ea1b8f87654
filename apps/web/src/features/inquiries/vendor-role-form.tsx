import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { inboxDecide } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { notifyDone } from '../../ui/notify.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { VendorRole } from './inquiry-words.js';

const isRole = (value: string): value is VendorRole => value === 'processor' || value === 'controller';

/** Whether the vendor acts as processor or as controller; another decision later needs a reason. */
export function VendorRoleForm({ id, decided }: { id: string; decided: VendorRole | null }) {
  const queries = useQueryClient();
  const [role, setRole] = useState(decided);
  const [reason, setReason] = useState('');
  const isChange = decided !== null && role !== decided;
  const save = useMutation({
    mutationFn: (chosen: VendorRole) =>
      inboxDecide({ path: { id }, body: { role: chosen, reason: isChange ? reason : null } }),
    onSuccess: () => {
      notifyDone(m.inquiries_role_saved());
      return queries.invalidateQueries();
    },
  });
  return (
    <Stack gap="md">
      {save.error ? <ProblemAlert problem={asProblem(save.error)} /> : null}
      <Radio.Group
        label={m.inquiries_role_question()}
        description={m.inquiries_role_text()}
        value={role}
        onChange={(value) => setRole(isRole(value) ? value : null)}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="processor"
            label={m.inquiries_role_processor()}
            description={m.inquiries_role_processor_text()}
          />
          <Radio
            value="controller"
            label={m.inquiries_role_controller()}
            description={m.inquiries_role_controller_text()}
          />
        </Stack>
      </Radio.Group>
      {isChange ? (
        <Textarea
          label={m.inquiries_role_reason()}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      ) : null}
      {role !== null && role !== decided ? (
        <div>
          <Button loading={save.isPending} onClick={() => save.mutate(role)}>
            {m.inquiries_role_save()}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
