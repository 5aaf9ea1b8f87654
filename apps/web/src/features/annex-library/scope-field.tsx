import { Checkbox, Stack } from '@mantine/core';
import * as m from '#messages';
import { useServices } from './library.js';

interface ScopeFieldProps {
  every: object;
  isEvery: boolean;
  some: object;
  /** Apart from the others on the page: “Measure 2”. */
  about?: string;
}

/** Which services something belongs to: every one, some, or none. */
export function ScopeField({ every, isEvery, some, about }: ScopeFieldProps) {
  const { choices } = useServices();
  const label = (words: string) => (about === undefined ? words : `${about}: ${words}`);
  return (
    <Stack gap="xs">
      <Checkbox {...every} label={m.annex_library_f_every()} aria-label={label(m.annex_library_f_every())} />
      {isEvery ? null : (
        <Checkbox.Group
          {...some}
          label={m.annex_library_f_services()}
          aria-label={label(m.annex_library_f_services())}
          description={m.annex_library_f_services_hint()}
        >
          <Stack gap="xs" mt={4}>
            {choices.map(({ value, label: name }) => (
              <Checkbox key={value} value={value} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
