import { Button, CopyButton as Copy, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import * as m from '#messages';

/** Copies `value`; says so by icon, word and to a screen reader. `label` names what is copied: “Copy the link”. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  return (
    <Copy value={value} timeout={2500}>
      {({ copied, copy }) => (
        <>
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? m.common_copied() : label}
          </Button>
          <VisuallyHidden role="status">{copied ? m.common_copied() : ''}</VisuallyHidden>
        </>
      )}
    </Copy>
  );
}
