import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import * as m from '#messages';
import { asProblem } from '../api/problem.js';
import { type Session, useSwitchBack } from '../api/session.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Esc would reach the dialog underneath, and close it with what is typed there. */
const keepsEscape = { 'data-mantine-stop-propagation': 'true' };

/** Another tab has opened another organisation. The page underneath waits, with all that is typed, for the choice. */
export function OrganisationChanged({ session: { tenants, tenantId, openTenantId } }: { session: Session }) {
  const router = useRouter();
  const switchBack = useSwitchBack(() => router.invalidate());
  const nameOf = (id: string | null) => tenants.find((tenant) => tenant.id === id)?.name;
  const shown = nameOf(tenantId);
  const open = nameOf(openTenantId);
  if (tenantId === null || shown === undefined) return null;
  return (
    <Modal
      opened
      onClose={() => undefined}
      title={open === undefined ? m.common_organisation_changed_title() : m.common_organisation_changed_to({ open })}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
      zIndex={1000}
    >
      <Stack gap="lg">
        <Text>{m.common_organisation_changed_text({ shown })}</Text>
        {switchBack.error ? <ProblemAlert problem={asProblem(switchBack.error)} /> : null}
        <Group gap="xs">
          <Button
            {...keepsEscape}
            data-autofocus
            loading={switchBack.isPending}
            onClick={() => switchBack.mutate(tenantId)}
          >
            {m.common_organisation_changed_back({ shown })}
          </Button>
          {open === undefined ? null : (
            <Button {...keepsEscape} variant="default" onClick={() => window.location.assign('/app')}>
              {m.common_organisation_changed_load({ open })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
