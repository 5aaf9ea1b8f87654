import { Checkbox, Stack } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { RoleWords } from './role-words.js';

interface RolesFieldProps<Role extends string> {
  words: RoleWords<Role>;
  /** What the form gives its field. */
  input: Partial<ComponentProps<typeof Checkbox.Group>>;
}

/** One or more roles, each with what it opens. */
export function RolesField<Role extends string>({ words, input }: RolesFieldProps<Role>) {
  return (
    <Checkbox.Group {...input} withAsterisk>
      <Stack gap="sm" mt={8}>
        {Object.entries<RoleWords<Role>[Role]>(words).map(([role, { name, opens }]) => (
          <Checkbox key={role} value={role} label={name()} description={opens()} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
