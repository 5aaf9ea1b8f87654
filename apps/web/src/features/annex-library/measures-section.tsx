import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { staffLibraryMeasuresOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { formatDate } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { RowList } from '../../ui/row-list.js';
import { inOwn, useServices, type Library, type MeasureList } from './library.js';

interface MeasuresSectionProps {
  library: Library;
  /** An earlier one; the newest unless given. */
  version: number | undefined;
  mayWrite: boolean;
}

/** The security measures of new agreements, and the lists that earlier agreements name. */
export function MeasuresSection({ library, version, mayWrite }: MeasuresSectionProps) {
  const { measures, versions } = library;
  const isEarlier = version !== undefined && version !== measures?.version;
  const earlier = useQuery({ ...staffLibraryMeasuresOptions({ path: { version: version ?? 1 } }), enabled: isEarlier });
  const list = isEarlier ? earlier.data : measures;
  return (
    <Section
      title={m.annex_library_measures()}
      action={
        mayWrite ? (
          <Button component={Link} to="/staff/annex-library/measures" variant="default" size="xs">
            {m.annex_library_measures_edit()}
          </Button>
        ) : null
      }
    >
      <Text mb="sm">{m.annex_library_measures_lead()}</Text>
      {earlier.error ? <ProblemAlert problem={asProblem(earlier.error)} /> : null}
      {measures === null ? <Text c="dimmed">{m.annex_library_measures_none()}</Text> : null}
      {list ? <List list={list} /> : null}
      {isEarlier ? (
        <Link to="/staff/annex-library" search={{}}>
          {m.annex_library_back()}
        </Link>
      ) : null}
      <Earlier versions={versions.filter((one) => one.version !== list?.version)} />
    </Section>
  );
}

const nameOf = ({ version, publishedAt }: Pick<MeasureList, 'version' | 'publishedAt'>) =>
  m.annex_library_measures_version({ version, day: formatDate(publishedAt) });

function List({ list }: { list: MeasureList }) {
  const { named } = useServices();
  return (
    <>
      <Text fw={600}>{nameOf(list)}</Text>
      <RowList
        rows={list.items.map((item, index) => ({
          id: String(index),
          name: inOwn(item.area),
          note: inOwn(item.measure),
          action: <Text size="sm">{named(item)}</Text>,
        }))}
      />
    </>
  );
}

function Earlier({ versions }: { versions: Library['versions'] }) {
  if (versions.length === 0) return null;
  return (
    <>
      <Text fw={600} mt="md">
        {m.annex_library_earlier()}
      </Text>
      <ul>
        {versions.map((one) => (
          <li key={one.version}>
            <Link to="/staff/annex-library" search={{ version: one.version }}>
              {nameOf(one)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
