import { Button, Group, Stack } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import * as m from '#messages';
import { asProblem } from '../api/problem.js';
import { type Session, useSwitchTenant } from '../api/session.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { NotFoundPage } from './fallback-pages.js';
import { withoutOrganisation } from './linked-organisation.js';

interface LinkedElsewherePageProps {
  session: Session;
  /** The organisation that the link is for. */
  organisation: string;
}

/** A mail's link into another of the person's organisations: opening a link switches nothing, the person does. */
export function LinkedElsewherePage({ session: { tenants, tenantId }, organisation }: LinkedElsewherePageProps) {
  const { href } = useLocation();
  const switchTenant = useSwitchTenant(withoutOrganisation(href));
  const wanted = tenants.find(({ id }) => id === organisation)?.name;
  const shown = tenants.find(({ id }) => id === tenantId)?.name;
  if (wanted === undefined) return <NotFoundPage />;
  return (
    <Page title={m.common_linked_elsewhere_title({ wanted })} lead={m.common_linked_elsewhere_lead()}>
      <Stack gap="md">
        {switchTenant.error ? <ProblemAlert problem={asProblem(switchTenant.error)} /> : null}
        <Group gap="xs">
          <Button loading={switchTenant.isPending} onClick={() => switchTenant.mutate(organisation)}>
            {m.common_linked_elsewhere_open({ wanted })}
          </Button>
          {shown === undefined ? null : (
            <Button component={Link} to="/app" variant="default">
              {m.common_linked_elsewhere_stay({ shown })}
            </Button>
          )}
        </Group>
      </Stack>
    </Page>
  );
}
