import { Button, Group, Stack, Text } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { formatNumber } from '../../ui/format.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { type CheckedImport, type Outcome, outcomeWord } from './import-words.js';
import { ImportRows } from './import-rows.js';

interface ReviewImportProps {
  checked: CheckedImport;
  onImport: () => void;
  onRestart: () => void;
}

const outcomes: readonly Outcome[] = ['new', 'changed', 'unchanged', 'refused'];

/** The second step: what would happen, in numbers and row by row. */
export function ReviewImport({ checked, onImport, onRestart }: ReviewImportProps) {
  const count = (outcome: Outcome) => checked.rows.filter((row) => row.outcome === outcome).length;
  const refused = count('refused');
  const total = count('new') + count('changed');
  return (
    <Stack gap="lg">
      <StatRow>
        {outcomes.map((outcome) => (
          <StatTile key={outcome} label={outcomeWord[outcome]()} value={formatNumber(count(outcome))} />
        ))}
      </StatRow>
      {refused > 0 ? (
        <Callout tone="warning" title={m.customers_import_refused_title({ count: refused })}>
          <p>{m.customers_import_refused_text()}</p>
        </Callout>
      ) : null}
      {checked.ignoredColumns.length > 0 ? (
        <Callout tone="info" title={m.customers_import_ignored_title()}>
          <p>{m.customers_import_ignored_text({ columns: checked.ignoredColumns.join(', ') })}</p>
        </Callout>
      ) : null}
      {total === 0 ? <Text>{m.customers_import_nothing()}</Text> : null}
      <Group gap="xs">
        {total > 0 ? (
          <Button onClick={onImport}>{m.customers_import_submit({ count: total, number: formatNumber(total) })}</Button>
        ) : null}
        <Button variant="default" onClick={onRestart}>
          {m.customers_import_other_file()}
        </Button>
      </Group>
      <ImportRows rows={checked.rows} />
    </Stack>
  );
}
