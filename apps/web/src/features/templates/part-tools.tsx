import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { LANGUAGES, languageName } from './staff-template.js';
import { partName } from './part-list.js';
import type { WordingState } from './use-wording.js';
import { withMoved, withNewPart, withoutPart, type Part, type PartKind } from './wording.js';

interface ToolsProps {
  state: WordingState;
  open: Part | undefined;
  /** The clauses are somebody else's: only annexes come, go and move. */
  isLocked: boolean;
  onOpen: (id: string | undefined) => void;
}

/** Puts clauses in, in another order, or away. */
export function PartTools({ state, open, isLocked, onOpen }: ToolsProps) {
  const [asking, setAsking] = useState<'add' | 'remove' | null>(null);
  const { wording, change } = state;
  const isFixed = isLocked && open?.kind === 'clause';
  const move = (by: -1 | 1) => open && change(withMoved(wording, open.id, by));
  return (
    <Group gap="xs">
      <Button
        variant="default"
        disabled={isFixed}
        leftSection={<IconArrowUp size={16} aria-hidden />}
        onClick={() => move(-1)}
      >
        {m.templates_part_up()}
      </Button>
      <Button
        variant="default"
        disabled={isFixed}
        leftSection={<IconArrowDown size={16} aria-hidden />}
        onClick={() => move(1)}
      >
        {m.templates_part_down()}
      </Button>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsking('add')}>
        {m.templates_part_add()}
      </Button>
      <Button
        variant="default"
        disabled={isFixed}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking('remove')}
      >
        {m.templates_part_remove()}
      </Button>
      {asking === 'add' ? (
        <AddPart
          isLocked={isLocked}
          onClose={() => setAsking(null)}
          onAdd={(kind, headings) => {
            const next = withNewPart(wording, kind, headings);
            const known = new Set(wording.da.parts.map(({ id }) => id));
            change(next);
            onOpen(next.da.parts.find(({ id }) => !known.has(id))?.id);
            setAsking(null);
          }}
        />
      ) : null}
      <ConfirmDialog
        opened={asking === 'remove' && open !== undefined}
        onClose={() => setAsking(null)}
        title={m.templates_part_remove_title({ name: open ? partName(open) : '' })}
        confirm={m.templates_part_remove()}
        isDestructive
        onConfirm={() => {
          if (open) change(withoutPart(wording, open.id));
          onOpen(undefined);
          setAsking(null);
        }}
      >
        <p>{m.templates_part_remove_text()}</p>
      </ConfirmDialog>
    </Group>
  );
}

interface AddProps {
  isLocked: boolean;
  onClose: () => void;
  onAdd: (kind: PartKind, headings: { da: string; en: string }) => void;
}

function AddPart({ isLocked, onClose, onAdd }: AddProps) {
  const [kind, setKind] = useState<PartKind>(isLocked ? 'annex' : 'clause');
  const [headings, setHeadings] = useState({ da: '', en: '' });
  const isReady = headings.da.trim() !== '' && headings.en.trim() !== '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.templates_part_add()}
      closeButtonProps={{ 'aria-label': m.common_close() }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onAdd(kind, headings);
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={m.templates_part_kind()}
            value={kind}
            onChange={(value) => setKind(value === 'annex' ? 'annex' : 'clause')}
          >
            <Stack gap="xs" mt={4}>
              <Radio value="clause" disabled={isLocked} label={m.templates_part_clause()} />
              <Radio value="annex" label={m.templates_part_annex()} />
            </Stack>
          </Radio.Group>
          {LANGUAGES.map((language) => (
            <TextInput
              key={language}
              label={m.templates_heading_in({ language: languageName(language) })}
              lang={language}
              maxLength={300}
              value={headings[language]}
              onChange={(event) => setHeadings({ ...headings, [language]: event.currentTarget.value })}
            />
          ))}
          <Button type="submit" disabled={!isReady}>
            {m.templates_part_add()}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
