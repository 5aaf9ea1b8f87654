import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import * as m from '#messages';
import { asProblem } from '../../api/problem.js';
import { notifyDone } from '../../ui/notify.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

interface ResendButtonProps {
  invitation: { id: string; email: string };
  resend: (id: string) => Promise<unknown>;
}

/** Mails an invitation once more, with a fresh link. */
export function ResendButton({ invitation: { id, email }, resend }: ResendButtonProps) {
  const sending = useMutation({ mutationFn: resend, onSuccess: () => notifyDone(m.identity_resent({ email })) });
  return (
    <>
      <Button
        variant="default"
        loading={sending.isPending}
        aria-label={m.identity_resend_to({ email })}
        onClick={() => sending.mutate(id)}
      >
        {m.identity_resend()}
      </Button>
      {sending.error ? <ProblemAlert problem={asProblem(sending.error)} /> : null}
    </>
  );
}
