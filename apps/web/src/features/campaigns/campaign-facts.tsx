import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffServicesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime, formatNumber } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { WordingLink } from '../agreements/wording-link.js';
import { localeWord } from '../customers/customer-words.js';
import { serviceName } from '../customers/service-name.js';
import { type Campaign, changeWord } from './campaign-words.js';

const standingWord = {
  everyone: m.campaigns_audience_everyone,
  signed: m.campaigns_audience_signed,
  unsigned: m.campaigns_audience_unsigned,
} as const;

/** What was sent to whom, when, and by whom. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { wording, settings, createdBy, startedBy, startedAt, endedAt, createdAt } = campaign;
  return (
    <Section title={m.campaigns_facts()}>
      <Facts
        facts={[
          {
            name: m.campaigns_wording(),
            value: (
              <>
                <WordingLink wording={wording} />
                <Text size="sm" c="dimmed">
                  {changeWord(wording.change)}
                </Text>
              </>
            ),
          },
          { name: m.campaigns_audience(), value: <Audience campaign={campaign} /> },
          { name: m.campaigns_days(), value: formatNumber(settings.expiresInDays) },
          { name: m.campaigns_planned_by(), value: moment(createdAt, createdBy) },
          ...(startedAt ? [{ name: m.campaigns_started_by(), value: moment(startedAt, startedBy) }] : []),
          ...(endedAt ? [{ name: m.campaigns_ended(), value: formatDateTime(endedAt) }] : []),
        ]}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {m.campaigns_reminders()}
      </Text>
    </Section>
  );
}

const moment = (at: string, by: string | null): string => [by, formatDateTime(at)].filter(Boolean).join(', ');

function Audience({ campaign: { audience } }: { campaign: Campaign }) {
  const services = useQuery(staffServicesListOptions()).data?.items ?? [];
  const { search, serviceIds, locale, standing, excluded } = audience;
  return [
    standingWord[standing](),
    ...services.filter(({ id }) => serviceIds.includes(id)).map((service) => serviceName(service, getLocale())),
    ...(locale ? [localeWord[locale]()] : []),
    ...(search === '' ? [] : [search]),
    ...(excluded.length > 0 ? [`${m.campaigns_excluded()}: ${formatNumber(excluded.length)}`] : []),
  ].join(' · ');
}
