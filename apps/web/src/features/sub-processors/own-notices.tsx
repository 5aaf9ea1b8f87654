import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { customerNoticesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { CustomerNoticesListResponse } from '../../../generated/api/types.gen.js';
import { Deadline } from '../../ui/deadline.js';
import { Section } from '../../ui/page.js';
import { lastMoment } from './last-moment.js';
import classes from './own-list.module.css';
import { ownDayFacts } from './own-day.js';
import { awaitsAnswer, OwnStatus } from './own-status.js';
import { changeTitle } from './sub-processor-words.js';

type Notice = CustomerNoticesListResponse['items'][number];

/** The customer's notices, newest first; the ones that wait for an answer carry their deadline. */
export function OwnNotices() {
  const { data } = useQuery(customerNoticesListOptions());
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={m.sub_processors_app_notices()}>
      <ul>
        {data.items.map((notice) => (
          <li key={notice.id} className={classes.notice}>
            <Notice notice={notice} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Notice({ notice }: { notice: Notice }) {
  const isOpen = awaitsAnswer(notice);
  return (
    <Group gap="sm">
      <Anchor component={Link} to={`/app/sub-processors/changes/${notice.id}`}>
        {changeTitle(notice)}
      </Anchor>
      <OwnStatus notice={notice} />
      {isOpen && notice.closesAt ? (
        <Deadline due={lastMoment(notice.closesAt)} />
      ) : (
        <Text size="sm" c="dimmed">
          {ownDayFacts(notice)
            .map(({ name, value }) => `${name} ${value}`)
            .join()}
        </Text>
      )}
    </Group>
  );
}
