import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { CopyButton } from '../../ui/copy-button.js';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.js';

/** The codes, shown this once: they go when the person says that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const vendor = useQuery(sessionQuery).data?.processor.name ?? '';
  const file = [m.identity_recovery_file({ name: vendor }), '', ...codes, ''].join('\r\n');
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
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download={m.identity_recovery_file_name()}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {m.identity_recovery_download()}
        </Button>
        <CopyButton value={codes.join('\n')} label={m.identity_recovery_copy()} />
      </Group>
    </Stack>
  );
}
