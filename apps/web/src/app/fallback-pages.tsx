import { Button, Skeleton, Stack } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { IconEyeCheck, IconLock, IconMapOff } from '@tabler/icons-react';
import * as m from '#messages';
import { asProblem } from '../api/problem.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { AttestationLink, ProblemAlert } from '../ui/problem-alert.js';
import { entryAbove } from './navigation.js';

const area = () => (window.location.pathname.startsWith('/staff') ? '/staff' : '/app');

/** An address that leads to nothing, with the way back to the list it would stand in. */
export function NotFoundPage() {
  const { routesById } = useRouter();
  const above = entryAbove(Object.values(routesById), window.location.pathname);
  return (
    <Page title={m.common_not_found_title()} crumbs={above ? [{ label: above.entry.label(), to: above.to }] : []}>
      <EmptyState
        icon={IconMapOff}
        title={m.common_not_found_heading()}
        text={m.common_not_found_text()}
        action={
          <Button component={Link} to={area()} variant="default">
            {m.common_to_overview()}
          </Button>
        }
      />
    </Page>
  );
}

/** Staff who owe the attestation of this year: what they opened waits behind it. */
function AttestationPage() {
  return (
    <Page title={m.identity_attestation_title()}>
      <EmptyState
        icon={IconEyeCheck}
        title={m.identity_attestation_title()}
        text={m.identity_attestation_why()}
        action={<AttestationLink />}
      />
    </Page>
  );
}

export function ForbiddenPage() {
  return (
    <Page title={m.common_forbidden_title()}>
      <EmptyState icon={IconLock} title={m.common_forbidden_heading()} text={m.common_forbidden_text()} />
    </Page>
  );
}

interface PageProblemProps {
  error: unknown;
  /** Asks once more. */
  reset: () => void;
}

/** A page whose data did not come: not there, not for this reader, or a fault and a way to ask again. */
export function PageProblem({ error, reset }: PageProblemProps) {
  const router = useRouter();
  const problem = asProblem(error);
  if (problem.isNowhere) return <NotFoundPage />;
  if (problem.owesAttestation) return <AttestationPage />;
  if (problem.status === 403) return <ForbiddenPage />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={m.common_problem_page_title()}>
      <ProblemAlert problem={problem} onRetry={retry} />
    </Page>
  );
}

/** As tall as the page it stands for: a title, a line, a card. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" aria-busy="true">
      <Skeleton height={43} width="38%" />
      <Skeleton height={21} width="62%" />
      <Skeleton height={360} radius="md" />
    </Stack>
  );
}
