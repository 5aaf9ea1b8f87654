import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Stack, Text } from '@mantine/core';
import * as m from '#messages';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './gate-sign.module.css';
import { gateWord } from './sub-processor-words.js';

interface Gate {
  open: boolean;
  passed: boolean;
  reason: keyof typeof gateWord;
}

const word = ({ open, passed }: Gate): string => {
  if (!open) return m.sub_processors_gate_shut();
  return passed ? m.sub_processors_gate_open() : m.sub_processors_gate_open_from();
};

/** Whether a change holds for one customer, and why. */
export function GateSign({ gate }: { gate: Gate }) {
  return (
    <Stack gap={4} align="flex-start" className={classes.sign}>
      <StatusBadge tone={gate.open ? 'success' : 'neutral'} icon={gate.open ? IconLockOpen : IconLock}>
        {word(gate)}
      </StatusBadge>
      <Text size="sm" c="dimmed">
        {gateWord[gate.reason]()}
      </Text>
    </Stack>
  );
}
