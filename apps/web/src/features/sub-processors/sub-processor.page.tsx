import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconPencil, IconSend } from '@tabler/icons-react';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffSubProcessorsReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffSubProcessorsReadResponse } from '../../../generated/api/types.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Facts } from '../../ui/facts.js';
import { dayOf, formatDate } from '../../ui/format.js';
import { useNow } from '../../ui/now.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { FactsList } from './facts-list.js';
import { FlowDown } from './flow-down.js';
import { statusTone, statusWord } from './sub-processor-words.js';

type SubProcessor = StaffSubProcessorsReadResponse;

const inLanguage = ({ purpose, dataCategories, ...facts }: SubProcessor['facts']) => ({
  ...facts,
  purpose: purpose[getLocale()],
  dataCategories: dataCategories[getLocale()],
});

export function SubProcessorPage() {
  const { id } = useParams({ from: '/staff/sub-processors/$id' });
  const { data: company } = useSuspenseQuery(staffSubProcessorsReadOptions({ path: { id } }));
  const mayWrite = useStaffRole('owner', 'compliance');
  return (
    <Page
      title={company.facts.legalName}
      crumbs={[{ label: m.sub_processors_title(), to: '/staff/sub-processors' }]}
      status={<StatusBadge tone={statusTone[company.status]}>{statusWord[company.status]()}</StatusBadge>}
      action={mayWrite ? <Actions company={company} /> : null}
    >
      <TwoColumns
        main={
          <>
            <Section title={m.sub_processors_facts()}>
              <FactsList facts={inLanguage(company.facts)} />
            </Section>
            {company.upcoming.map(({ validFrom, facts }) => (
              <Section key={validFrom} title={m.sub_processors_upcoming({ day: formatDate(validFrom) })}>
                <FactsList facts={inLanguage(facts)} before={inLanguage(company.facts)} />
              </Section>
            ))}
            {company.parentId === null ? <Chain company={company} mayWrite={mayWrite} /> : null}
          </>
        }
        side={
          <>
            <FlowDown id={id} signedOn={company.flowDownOn} mayWrite={mayWrite} />
            <Section title={m.sub_processors_services()}>
              <Stack component="ul" gap="xs">
                {company.services.map(({ id: serviceId, name }) => (
                  <li key={serviceId}>{name[getLocale()]}</li>
                ))}
              </Stack>
            </Section>
            <Section title={m.sub_processors_versions()}>
              <Told company={company} />
            </Section>
          </>
        }
      />
    </Page>
  );
}

/** The facts of each time that customers were told, newest first. Of one that is only planned, nobody has been told. */
function Told({ company: { status, versions } }: { company: SubProcessor }) {
  const today = dayOf(useNow());
  if (status === 'planned') return <Text c="dimmed">{m.sub_processors_versions_none()}</Text>;
  return (
    <Facts
      facts={versions.map(({ validFrom, facts: { legalName: name } }) => ({
        name: m.sub_processors_version_from({ day: formatDate(validFrom) }),
        value: validFrom > today ? m.sub_processors_versions_planned({ name }) : name,
      }))}
    />
  );
}

function Chain({ company, mayWrite }: { company: SubProcessor; mayWrite: boolean }) {
  const add = (
    <Button component={Link} to={`/staff/sub-processors/new?parent=${company.id}`} variant="default" size="xs">
      {m.sub_processors_chain_add()}
    </Button>
  );
  return (
    <Section title={m.sub_processors_chain()} action={mayWrite ? add : null}>
      {company.chain.length === 0 ? <Text c="dimmed">{m.sub_processors_chain_none()}</Text> : null}
      <Stack component="ul" gap="xs">
        {company.chain.map((link) => (
          <li key={link.id}>
            <Group gap="xs">
              <Anchor component={Link} to={`/staff/sub-processors/${link.id}`}>
                {link.facts.legalName}
              </Anchor>
              <StatusBadge tone={statusTone[link.status]}>{statusWord[link.status]()}</StatusBadge>
            </Group>
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function Actions({ company: { id, status } }: { company: SubProcessor }) {
  if (status !== 'planned' && status !== 'active') return null;
  const kind = status === 'planned' ? 'add' : 'change';
  return (
    <Group gap="xs">
      <Button
        component={Link}
        to={`/staff/sub-processors/changes/new?subject=${id}&kind=${kind}`}
        leftSection={<IconSend size={16} aria-hidden />}
      >
        {m.sub_processors_announce_new()}
      </Button>
      {status === 'planned' ? (
        <Button
          component={Link}
          to={`/staff/sub-processors/${id}/edit`}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {m.sub_processors_edit()}
        </Button>
      ) : null}
    </Group>
  );
}
