import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as m from '#messages';
import { customerNoticesWithdrawMutation } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerNoticesReadResponse } from '../../../generated/api/types.gen.js';
import { formatDate } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { useNow } from '../../ui/now.js';
import { Section } from '../../ui/page.js';
import { lastMoment } from './last-moment.js';
import { ReasonDialog } from './reason-dialog.js';

interface OwnObjectionProps {
  notice: CustomerNoticesReadResponse;
  mayDecide: boolean;
}

/** An objection that waits for an answer, and the way to take it back until there is one. */
export function OwnObjection({ notice, mayDecide }: OwnObjectionProps) {
  const { id, status } = notice;
  const follows = whatFollows(notice, useNow());
  const [isAsking, asking] = useDisclosure(false);
  const queries = useQueryClient();
  const withdraw = useMutation({
    ...customerNoticesWithdrawMutation(),
    onSuccess: async () => {
      asking.close();
      await queries.invalidateQueries();
      notifyDone(m.sub_processors_withdrawn_done());
    },
  });
  if (status !== 'objected') return null;
  return (
    <Section title={m.sub_processors_your_objection()}>
      <Stack gap="md" align="stretch">
        <Text>{m.sub_processors_your_objection_text()}</Text>
        <Text>{follows}</Text>
        {mayDecide ? (
          <Button variant="default" onClick={asking.open}>
            {m.sub_processors_withdraw()}
          </Button>
        ) : null}
      </Stack>
      <ReasonDialog
        opened={isAsking}
        onClose={asking.close}
        title={m.sub_processors_withdraw()}
        text={`${follows} ${m.sub_processors_withdraw_why()}`}
        confirm={m.sub_processors_withdraw()}
        isPending={withdraw.isPending}
        error={withdraw.error}
        onReason={(reason) => withdraw.mutate({ path: { id }, body: { reason } })}
      />
    </Section>
  );
}

/** Within the period the customer is undecided again; afterwards the change holds for it. */
function whatFollows({ needsApproval, closesAt }: OwnObjectionProps['notice'], now: Date): string {
  const isSilenceEnough = needsApproval === null;
  if (closesAt === null || Date.parse(closesAt) <= now.getTime())
    return isSilenceEnough
      ? m.sub_processors_withdraw_text()
      : needsApproval === 'transfer'
        ? `${m.sub_processors_withdraw_approves()} ${m.sub_processors_transfer_approve_text()}`
        : m.sub_processors_withdraw_approves();
  const lastDay = formatDate(lastMoment(closesAt));
  return isSilenceEnough
    ? m.sub_processors_withdraw_waits_general({ lastDay })
    : m.sub_processors_withdraw_waits_specific({ lastDay });
}
