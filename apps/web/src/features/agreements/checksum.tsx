import { Group } from '@mantine/core';
import * as m from '#messages';
import { CopyButton } from '../../ui/copy-button.js';
import classes from './checksum.module.css';

/** A SHA-256 to compare with; `verifies`: it is of a file that `/verify` knows. */
export function Checksum({ label, value, verifies = false }: { label: string; value: string; verifies?: boolean }) {
  return (
    <div className={classes.checksum}>
      <p className={classes.label}>{label}</p>
      <code className={classes.value}>{value}</code>
      <Group gap="md" mt="xs">
        <CopyButton value={value} label={m.agreements_copy_hash()} />
        {verifies ? <a href={`/verify?sha256=${value}`}>{m.agreements_verify()}</a> : null}
      </Group>
    </div>
  );
}
