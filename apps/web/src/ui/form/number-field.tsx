import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { numberValue } from './number-value.js';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  value?: unknown;
  onChange?: (value: number | string) => void;
}

/** A whole number, kept as it is typed: what is out of range is refused with a reason when the form is sent. */
export function NumberField({ value, onChange, ...props }: NumberFieldProps) {
  const [typed, setTyped] = useState(() => textOf(value));
  // Whoever takes the newest state, or starts over, sees that; while one types, “-” and “007” stay as they are.
  const shown = numberValue(typed) === value ? typed : textOf(value);
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange?.(numberValue(currentTarget.value));
      }}
    />
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';
