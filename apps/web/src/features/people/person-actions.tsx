import { ActionIcon, Group } from '@mantine/core';
import { IconPencil, type Icon } from '@tabler/icons-react';
import * as m from '#messages';

interface PersonActionsProps {
  name: string;
  onRoles: () => void;
  other: { label: string; icon: Icon; open: () => void };
}

/** What can be done about one person, at the end of the row. */
export function PersonActions({ name, onRoles, other }: PersonActionsProps) {
  const OtherIcon = other.icon;
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon aria-label={m.identity_roles_of({ name })} onClick={onRoles}>
        <IconPencil size={18} stroke={1.8} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={other.label} onClick={other.open}>
        <OtherIcon size={18} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
