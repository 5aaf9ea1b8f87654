import { Button, Skeleton, Stack } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { IconLock, IconMapOff } from '@tabler/icons-react';
import * as m from '#messages';
import { asProblem } from '../api/problem.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const area = () => (window.location.pathname.startsWith('/staff') ? '/staff' : '/app');

export function NotFoundPage() {
  return (
    <Page title={m.common_not_found_title()}>
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

export function ForbiddenPage() {
  return (
    <Page title={m.common_forbidden_title()}>
      <EmptyState icon={IconLock} title={m.common_forbidden_heading()} text={m.common_forbidden_text()} />
    </Page>
  );
}

/** A page whose data did not come: not there, not for this reader, or a fault and a way to ask again. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = asProblem(error);
  if (problem.status === 404) return <NotFoundPage />;
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
