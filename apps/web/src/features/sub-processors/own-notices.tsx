import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { customerNoticesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerNoticesListResponse } from '../../../generated/api/types.gen.js';
import { Deadline } from '../../ui/deadline.js';
import { formatDate } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { lastMoment } from './last-moment.js';
import { changeTitle, noticeTone, noticeWord } from './sub-processor-words.js';

type Notice = CustomerNoticesListResponse['items'][number];

/** The customer's notices, newest first; the ones that wait for an answer carry their deadline. */
export function OwnNotices() {
  const { data } = useQuery(customerNoticesListOptions());
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={m.sub_processors_app_notices()}>
      <Stack component="ul" gap="sm">
        {data.items.map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function Notice({ notice }: { notice: Notice }) {
  const isOpen = notice.status === 'delivered' || notice.status === 'acknowledged';
  return (
    <Group gap="sm">
      <Link to="/app/sub-processors/changes/$id" params={{ id: notice.id }}>
        {changeTitle(notice)}
      </Link>
      <StatusBadge tone={isOpen ? 'warning' : noticeTone[notice.status]}>{noticeWord[notice.status]()}</StatusBadge>
      {isOpen && notice.closesAt ? (
        <Deadline due={lastMoment(notice.closesAt)} />
      ) : (
        <Text size="sm" c="dimmed">
          {`${m.sub_processors_effective()} ${formatDate(notice.effectiveOn)}`}
        </Text>
      )}
    </Group>
  );
}
