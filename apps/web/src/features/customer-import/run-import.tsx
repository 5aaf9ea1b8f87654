import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import * as m from '#messages';
import { staffCustomersListQueryKey } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCustomerFilesImport } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { Callout } from '../../ui/callout.js';
import { formatNumber } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { CheckedImport } from './import-words.js';

export interface ImportedCounts {
  added: number;
  changed: number;
}

interface RunImportProps {
  text: string;
  checked: CheckedImport;
  counts: ImportedCounts | null;
  onDone: (counts: ImportedCounts) => void;
  onRestart: () => void;
}

const BATCH_SIZE = 500;

/** The third step: batch after batch, each all or nothing. What fails goes on where it stopped. */
export function RunImport({ text, checked, counts, onDone, onRestart }: RunImportProps) {
  const queries = useQueryClient();
  const [done, setDone] = useState({ batches: 0, added: 0, changed: 0 });
  const run = useMutation({
    mutationFn: async () => {
      let now = done;
      for (const [batch, fingerprint] of [...checked.batches.entries()].slice(done.batches)) {
        const { data } = await staffCustomerFilesImport({ body: { file: text, batch, fingerprint } });
        now = { batches: batch + 1, added: now.added + data.added, changed: now.changed + data.changed };
        setDone(now);
      }
      return now;
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: staffCustomersListQueryKey() }),
  });
  const { mutate } = run;
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    mutate();
  }, [mutate]);

  if (counts !== null) return <Done counts={counts} onRestart={onRestart} />;
  const total = checked.rows.length;
  const rows = Math.min(done.batches * BATCH_SIZE, total);
  const problem = run.error
    ? asProblem(run.error).say({
        import_changed: { title: m.customers_import_stale_title(), text: m.customers_import_stale_text() },
      })
    : null;
  return (
    <Stack gap="lg">
      <div role="status">
        <Text>
          {m.customers_import_progress({ count: total, done: formatNumber(rows), total: formatNumber(total) })}
        </Text>
      </div>
      <Progress value={(rows / total) * 100} aria-label={m.customers_import_progress_label()} />
      {problem ? (
        <>
          <ProblemAlert problem={problem} {...(problem.isStale ? {} : { onRetry: () => mutate() })} />
          <Group gap="xs">
            <Button variant="default" onClick={onRestart}>
              {m.customers_import_other_file()}
            </Button>
          </Group>
        </>
      ) : null}
    </Stack>
  );
}

function Done({ counts, onRestart }: { counts: ImportedCounts; onRestart: () => void }) {
  const words = { count: counts.added, added: formatNumber(counts.added), changed: formatNumber(counts.changed) };
  return (
    <Stack gap="lg">
      <Callout tone="success" title={m.customers_import_done_title()} role="status">
        <p>{m.customers_import_done_text(words)}</p>
      </Callout>
      <Group gap="xs">
        <Button component={Link} to="/staff/customers">
          {m.customers_import_to_list()}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {m.customers_import_again()}
        </Button>
      </Group>
    </Stack>
  );
}
