import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { staffCustomerFilesCheck } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { FileColumns } from './file-columns.js';
import { type CheckedImport, fileText } from './import-words.js';
import { MOST_BYTES, textOf } from './read-text.js';

const example = `name;registration_number;address;country;language;authorisation;notice_days;services;signatory_name;signatory_title;signatory_email;signatory_phone;privacy_name;privacy_title;privacy_email;privacy_phone\r\n`;
const exampleHref = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${example}`)}`;

/** The first step: a file, and what may stand in it. */
export function ChooseFile({ onChecked }: { onChecked: (text: string, checked: CheckedImport) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const text = textOf(await chosen.arrayBuffer());
      const { data } = await staffCustomerFilesCheck({ body: { file: text } });
      return { text, data };
    },
    onSuccess: ({ text, data }) => onChecked(text, data),
  });
  const problem = check.error ? asProblem(check.error) : null;
  const isAboutFile = problem !== null && 'file' in problem.fieldErrors;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    check.reset();
    setWrong(chosen !== null && chosen.size > MOST_BYTES ? m.customers_import_file_too_large() : null);
  };
  const submit = () => {
    if (file === null) setWrong(m.common_invalid_missing());
    else if (wrong === null) check.mutate(file);
  };
  return (
    <Stack gap="lg">
      <Text>{m.customers_import_lead()}</Text>
      {problem && !isAboutFile ? <ProblemAlert problem={problem} /> : null}
      <FileInput
        label={m.customers_import_file()}
        description={m.customers_import_file_hint()}
        placeholder={m.customers_import_file_placeholder()}
        leftSection={<IconFileText size={16} aria-hidden />}
        accept=".csv,text/csv,text/plain"
        value={file}
        onChange={choose}
        error={wrong ?? (isAboutFile ? fileText(problem.fieldCodes.file) : undefined)}
        maw={480}
      />
      <Group gap="xs">
        <Button onClick={submit} loading={check.isPending}>
          {m.customers_import_check()}
        </Button>
        <Button
          component="a"
          variant="default"
          href={exampleHref}
          download="customers.csv"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {m.customers_import_example()}
        </Button>
      </Group>
      <FileColumns />
    </Stack>
  );
}
