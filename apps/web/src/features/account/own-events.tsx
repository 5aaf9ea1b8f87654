import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { accountEventsOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Timeline } from '../../ui/timeline.js';

const words: Readonly<Record<string, () => string>> = {
  'sign-in.succeeded': m.identity_event_signed_in,
  'session.ended': m.identity_event_signed_out,
  'password.changed': m.identity_event_password,
  'second-factor.enrolled': m.identity_event_factor_on,
  'second-factor.disabled': m.identity_event_factor_off,
  'recovery-codes.replaced': m.identity_event_codes,
};

/** What happened with the person's own account, so that they see what they did not do. */
export function OwnEvents() {
  const { data, error, refetch } = useQuery(accountEventsOptions());
  return (
    <Section title={m.identity_events()}>
      {error ? <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      <Text c="dimmed" mb="md">
        {m.identity_events_lead()}
      </Text>
      {data ? (
        <Timeline
          label={m.identity_events()}
          events={data.items.map(({ id, type, device, occurredAt }) => ({
            id,
            at: occurredAt,
            title: words[type]?.() ?? type,
            actor: device === '' ? m.identity_events_you() : device,
          }))}
        />
      ) : (
        <Skeleton height={220} />
      )}
    </Section>
  );
}
