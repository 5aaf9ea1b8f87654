import { Button, Stack } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import * as m from '#messages';
import { asProblem } from '../api/problem.js';
import { type Session, useSwitchTenant } from '../api/session.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** For who belongs to several organisations and has not said which one this is about. */
export function ChooseTenantPage({ session }: { session: Session }) {
  const switchTenant = useSwitchTenant();
  return (
    <Page title={m.common_tenant_none()} lead={m.common_tenant_choose_lead()}>
      <Stack gap="xs" maw={480}>
        {switchTenant.error ? <ProblemAlert problem={asProblem(switchTenant.error)} /> : null}
        {session.tenants.map(({ id, name }) => (
          <Button
            key={id}
            variant="default"
            size="md"
            justify="space-between"
            rightSection={<IconChevronRight size={18} aria-hidden />}
            disabled={switchTenant.isPending}
            onClick={() => switchTenant.mutate(id)}
          >
            {name}
          </Button>
        ))}
      </Stack>
    </Page>
  );
}
