import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import type { ProblemError } from '../api/problem.js';
import { sessionQuery } from '../api/session.js';
import { Callout } from './callout.js';

interface ProblemAlertProps {
  problem: ProblemError;
  onRetry?: (() => void) | undefined;
}

const words = ({ status, title, detail, isStale }: ProblemError): { title: string; text: string } => {
  if (status === 0) return { title: m.common_problem_offline_title(), text: m.common_problem_offline_text() };
  if (isStale) return { title: title ?? m.common_problem_stale_title(), text: detail ?? m.common_problem_stale_text() };
  return { title: title ?? m.common_problem_title(), text: detail ?? m.common_problem_text() };
};

/** To where the duty of confidentiality is confirmed, and from there back to this page. */
export function AttestationLink() {
  const { pathname, search } = window.location;
  return (
    <Button component="a" href={`/attestation?${new URLSearchParams({ return: pathname + search }).toString()}`}>
      {m.identity_attestation_open()}
    </Button>
  );
}

/** What the API said went wrong, in its words where it has any, and a way on where there is one. */
export function ProblemAlert({ problem, onRetry }: ProblemAlertProps) {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  // It stands where it came up, in a dialog say; once the organisation is open again there is nothing to say.
  if (problem.code === 'organisation_changed' && session?.tenantId === session?.openTenantId) return null;
  if (problem.owesAttestation)
    return (
      <Callout tone="warning" title={m.identity_attestation_title()} role="alert">
        <p>{m.identity_attestation_why()}</p>
        <AttestationLink />
      </Callout>
    );
  const { title, text } = words(problem);
  const retry = problem.isStale ? m.common_reload() : m.common_retry();
  return (
    <Callout tone={problem.isStale ? 'warning' : 'danger'} title={title} role="alert">
      <p>{text}</p>
      {onRetry && problem.status !== 403 ? (
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
          {retry}
        </Button>
      ) : null}
    </Callout>
  );
}
