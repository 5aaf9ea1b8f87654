import { Text } from '@mantine/core';
import * as m from '#messages';
import { formatDate } from './format.js';
import { StatusBadge } from './status-badge.js';

export interface MailFault {
  email: string;
  kind: 'failed' | 'bounced';
  words: string | null;
  at: string;
}

const faultWords = { failed: m.mail_fault_failed, bounced: m.mail_fault_bounced } as const;

/** That a mail did not reach somebody, why, and what to do about it; nothing where it did. */
export function MailFaultNote({ fault, remedy }: { fault: MailFault | null | undefined; remedy?: string }) {
  if (!fault) return null;
  const { kind, email, words, at } = fault;
  return (
    <div>
      <StatusBadge tone="danger">{faultWords[kind]({ day: formatDate(at) })}</StatusBadge>
      <Text size="sm" c="dimmed" mt={4}>
        {[email, words].filter(Boolean).join(': ')}
      </Text>
      {remedy ? <Text size="sm">{remedy}</Text> : null}
    </div>
  );
}
