import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import * as m from '#messages';
import { customerAgreementsSigningLink } from '../../../generated/api/sdk.gen.js';
import type { CustomerAgreementsReadResponse } from '../../../generated/api/types.gen.js';
import { asProblem } from '../../api/problem.js';
import { useTenantRole } from '../../api/roles.js';
import { Callout } from '../../ui/callout.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { isOpen } from './agreement-state.js';
import { OpenPointsNote } from './proposals/open-points-note.js';
import { Reason } from './reason.js';

interface NextProps {
  agreement: CustomerAgreementsReadResponse;
}

/** What the customer's agreement waits for: the customer, the processor, or nothing. */
export function OwnNextStep({ agreement }: NextProps) {
  const { state, endReason } = agreement;
  if (isOpen(state)) return <Sign id={agreement.id} />;
  const reason = endReason ? <Reason reason={endReason} /> : null;
  switch (state) {
    case 'signed':
    case 'countersigned':
    case 'sealing':
      return (
        <Callout
          tone="info"
          title={state === 'signed' ? m.agreements_own_waiting_title() : m.agreements_next_sealing_title()}
        >
          <Text>{m.agreements_own_waiting_text()}</Text>
        </Callout>
      );
    case 'in_force':
      return (
        <Callout tone="success" title={m.agreements_next_in_force_title()}>
          <Text>{m.agreements_own_in_force_text()}</Text>
        </Callout>
      );
    case 'expired':
      return (
        <Callout tone="warning" title={m.agreements_next_expired_title()}>
          <Text>{m.agreements_own_expired_text()}</Text>
        </Callout>
      );
    case 'superseded':
      return (
        <Callout tone="info" title={m.agreements_next_superseded_title()}>
          <Text>{m.agreements_next_superseded_text()}</Text>
        </Callout>
      );
    case 'declined':
      return (
        <Callout tone="info" title={m.agreements_state_declined()}>
          {reason}
        </Callout>
      );
    case 'withdrawn':
      return (
        <Callout tone="info" title={m.agreements_next_withdrawn_title()}>
          {reason}
        </Callout>
      );
    case 'terminated':
      return (
        <Callout tone="info" title={m.agreements_next_terminated_title()}>
          {reason}
        </Callout>
      );
    default:
      return null;
  }
}

/** Leads a signatory to the signing page by a link of its own; the others learn who can. */
function Sign({ id }: { id: string }) {
  const maySign = useTenantRole('signatory');
  const sign = useMutation({
    mutationFn: () => customerAgreementsSigningLink({ path: { id } }),
    onSuccess: ({ data }) => window.location.assign(data.url),
  });
  const problem = sign.error
    ? asProblem(sign.error).say({
        not_your_turn: { title: m.agreements_own_problem_turn_title(), text: m.agreements_own_problem_turn_text() },
        not_in_state: { title: m.agreements_own_problem_link_title(), text: m.agreements_own_problem_link_text() },
      })
    : null;
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Callout tone="warning" title={m.agreements_own_sign_title()}>
        <Text mb="sm">{maySign ? m.agreements_own_sign_text() : m.agreements_own_sign_not_you()}</Text>
        <OpenPointsNote id={id} />
        {maySign ? (
          <Button loading={sign.isPending} onClick={() => sign.mutate()}>
            {m.agreements_own_sign()}
          </Button>
        ) : null}
      </Callout>
    </>
  );
}
