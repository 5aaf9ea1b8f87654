import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '#messages';
import { staffTemplatesDiscard } from '../../../generated/api/sdk.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import type { Draft } from './staff-template.js';
import { useTemplateDeed } from './use-template.js';

/** Gives up what was written since the last version; asked once more, for it can't be fetched back. */
export function DiscardDraft({ id, draft: { revision } }: { id: string; draft: Draft }) {
  const [isAsking, setAsking] = useState(false);
  const deed = useTemplateDeed(
    () => staffTemplatesDiscard({ path: { id }, query: { revision } }),
    () => {
      setAsking(false);
      notifyDone(m.templates_discarded());
    },
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {m.templates_discard()}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={m.templates_discard()}
        confirm={m.templates_discard()}
        onConfirm={() => deed.run(undefined)}
        isDestructive
        isPending={deed.isPending}
        error={deed.problem}
      >
        <p>{m.templates_discard_text()}</p>
      </ConfirmDialog>
    </>
  );
}
