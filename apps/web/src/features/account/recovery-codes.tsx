import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { CopyButton } from '../../ui/copy-button.js';

/** The codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Text>{m.identity_recovery_lead()}</Text>
      <Callout tone="warning" title={m.identity_recovery_once_title()}>
        <p>{m.identity_recovery_once_text()}</p>
      </Callout>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {codes.map((code) => (
          <code key={code}>{code}</code>
        ))}
      </SimpleGrid>
      <Group gap="xs">
        <Button onClick={onDone}>{m.identity_recovery_continue()}</Button>
        <CopyButton value={codes.join('\n')} label={m.identity_recovery_copy()} />
      </Group>
    </Stack>
  );
}
