import { Anchor, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { isThirdCountry } from '#countries';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffChangesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffChangesReadResponse } from '../../../generated/api/types.gen.js';
import { Callout } from '../../ui/callout.js';
import { countryName } from '../../ui/countries.js';
import { Facts } from '../../ui/facts.js';
import { formatDate, formatNumber } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { ChangePreview } from './change-preview.js';
import { placeWord } from './facts-checks.js';
import { NoticesTable } from './notices-table.js';
import { changeTitle, kindWord, noticeWord, stateTone, stateWord, transferWord } from './sub-processor-words.js';

/** While mails are on their way, it shows by itself what becomes of them. */
const MOMENT = 3000;

/** One change: before it is announced, whom it touches; afterwards, what each customer says. */
export function ChangePage() {
  const { id } = useParams({ from: '/staff/sub-processors/changes/$id' });
  const { data: change } = useSuspenseQuery({
    ...staffChangesReadOptions({ path: { id } }),
    refetchInterval: ({ state: { data: read } }) => (read && read.progress.pending > 0 ? MOMENT : false),
  });
  return (
    <Page
      title={changeTitle(change)}
      crumbs={[{ label: m.sub_processors_changes_title(), to: '/staff/sub-processors/changes' }]}
      status={<StatusBadge tone={stateTone[change.state]}>{stateWord[change.state]()}</StatusBadge>}
    >
      <Section title={m.sub_processors_kind_change()}>
        <Facts facts={factsOf(change)} />
      </Section>
      {change.state === 'draft' ? <ChangePreview id={id} /> : <Answers change={change} />}
    </Page>
  );
}

const factsOf = (change: StaffChangesReadResponse) => [
  { name: m.sub_processors_kind(), value: kindWord[change.kind]() },
  {
    name: m.sub_processors_company(),
    value: (
      <Anchor component={Link} to={`/staff/sub-processors/${change.subProcessorId}`}>
        {change.legalName}
      </Anchor>
    ),
  },
  { name: m.sub_processors_country(), value: `${countryName(change.country)} (${placeWord(change.country)})` },
  { name: m.sub_processors_transfer(), value: basisOf(change) },
  { name: m.sub_processors_effective(), value: formatDate(change.effectiveOn) },
  { name: m.sub_processors_explanation(), value: <Text>{change.explanation[getLocale()]}</Text> },
];

const basisOf = ({ country, transferMechanism }: StaffChangesReadResponse): string =>
  transferMechanism === null && isThirdCountry(country)
    ? m.sub_processors_form_transfer_none()
    : transferWord(transferMechanism);

const counted = [
  'pending',
  'undelivered',
  'delivered',
  'approved',
  'objected',
  'expired',
  'resolved',
  'lapsed',
] as const;

function Answers({ change: { id, progress } }: { change: StaffChangesReadResponse }) {
  return (
    <Stack gap="lg">
      {progress.undelivered > 0 ? (
        <Callout tone="danger" title={m.sub_processors_undelivered_task({ count: progress.undelivered })}>
          <p>{m.sub_processors_undelivered_remedy()}</p>
          <Anchor component={Link} to={`/staff/sub-processors/changes/${id}?status=undelivered`}>
            {m.sub_processors_undelivered_show()}
          </Anchor>
        </Callout>
      ) : null}
      {progress.withoutDecider > 0 ? (
        <Callout tone="warning" title={m.sub_processors_without_decider({ count: progress.withoutDecider })}>
          <p>{m.sub_processors_without_decider_remedy()}</p>
          <Anchor component={Link} to={`/staff/sub-processors/changes/${id}?withoutDecider=true`}>
            {m.sub_processors_without_decider_show()}
          </Anchor>
        </Callout>
      ) : null}
      <Section title={m.sub_processors_progress()}>
        <Facts
          facts={counted
            .filter((status) => progress[status] > 0)
            .map((status) => ({ name: noticeWord[status](), value: formatNumber(progress[status]) }))}
        />
      </Section>
      <NoticesTable changeId={id} />
    </Stack>
  );
}
