import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface LinesFieldProps {
  label: string;
  description?: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** A list written one entry a line. */
export function LinesField({ label, description, lines, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(() => lines.join('\n'));
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={3}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onChange(linesOf(value));
      }}
    />
  );
}

/** Empty lines are no entries. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
