import { Button, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { staffLibraryRemove, staffLibraryRetire } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { RowActions } from '../../ui/data-table/row-actions.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { RowList } from '../../ui/row-list.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { FormDialog } from '../agreements/form-dialog.js';
import { EntryForm } from './entry-form.js';
import {
  categoryWords,
  inOwn,
  kindWords,
  libraryProblems,
  useLibraryRefresh,
  useServices,
  type EntryKind,
  type LibraryEntry,
} from './library.js';

interface EntryListProps {
  kind: EntryKind;
  entries: readonly LibraryEntry[];
  mayWrite: boolean;
}

/** The library's entries of one kind, those in use first. */
export function EntryList({ kind, entries, mayWrite }: EntryListProps) {
  const { title, add } = kindWords[kind];
  /** null is a new one, undefined none: the dialog is shut. */
  const [edited, setEdited] = useState<LibraryEntry | null | undefined>(undefined);
  const [removed, setRemoved] = useState<LibraryEntry | null>(null);
  const [retired, setRetired] = useState<LibraryEntry | null>(null);
  const retire = useRetire(() => setRetired(null));
  const { named } = useServices();
  const rows = entries.filter((entry) => entry.kind === kind).toSorted((a, b) => inUse(b) - inUse(a));
  return (
    <Section
      title={title()}
      action={
        mayWrite ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEdited(null)}
          >
            {add()}
          </Button>
        ) : null
      }
    >
      {retire.error && !retired ? <ProblemAlert problem={asProblem(retire.error).say(libraryProblems())} /> : null}
      {rows.length === 0 ? <Text c="dimmed">{m.annex_library_empty()}</Text> : null}
      <RowList
        rows={rows.map((entry) => ({
          id: entry.id,
          name: inOwn(entry.name),
          note: noteOf(entry, named(entry)),
          fault:
            entry.retiredAt === null ? null : <StatusBadge tone="neutral">{m.annex_library_retired()}</StatusBadge>,
          action: mayWrite ? (
            <RowActions
              actions={actionsFor(entry, {
                ...{ edit: setEdited, remove: setRemoved, retire: setRetired, reinstate: retire.mutate },
              })}
            />
          ) : null,
        }))}
      />
      {edited === undefined ? null : (
        <FormDialog
          title={edited ? m.annex_library_edit({ name: inOwn(edited.name) }) : add()}
          onClose={() => setEdited(undefined)}
        >
          <EntryForm kind={kind} entry={edited} onDone={() => setEdited(undefined)} />
        </FormDialog>
      )}
      <ConfirmDialog
        opened={retired !== null}
        onClose={() => setRetired(null)}
        title={m.annex_library_retire_title({ name: retired ? inOwn(retired.name) : '' })}
        confirm={m.annex_library_retire_confirm()}
        isPending={retire.isPending}
        error={retire.error ? asProblem(retire.error).say(libraryProblems()) : null}
        onConfirm={() => retired && retire.mutate(retired)}
      >
        {m.annex_library_retire_text()}
      </ConfirmDialog>
      {removed ? <Remove entry={removed} onClose={() => setRemoved(null)} /> : null}
    </Section>
  );
}

const inUse = ({ retiredAt }: LibraryEntry): number => (retiredAt === null ? 1 : 0);

const noteOf = ({ category, period }: LibraryEntry, services: string): string =>
  [category ? categoryWords[category]() : '', period ? m.annex_library_kept({ period: inOwn(period) }) : '', services]
    .filter(Boolean)
    .join(' · ');

interface Deeds {
  edit: (entry: LibraryEntry) => void;
  remove: (entry: LibraryEntry) => void;
  retire: (entry: LibraryEntry) => void;
  reinstate: (entry: LibraryEntry) => void;
}

function actionsFor(entry: LibraryEntry, { edit, remove, retire, reinstate }: Deeds) {
  const name = inOwn(entry.name);
  const isRetired = entry.retiredAt !== null;
  return [
    ...(isRetired
      ? []
      : [
          {
            label: m.annex_library_edit({ name }),
            word: m.annex_library_word_edit(),
            icon: IconPencil,
            run: () => edit(entry),
          },
        ]),
    {
      word: isRetired ? m.annex_library_word_reinstate() : m.annex_library_word_retire(),
      label: isRetired ? m.annex_library_reinstate({ name }) : m.annex_library_retire({ name }),
      icon: isRetired ? IconArchiveOff : IconArchive,
      run: () => (isRetired ? reinstate(entry) : retire(entry)),
    },
    {
      label: m.annex_library_delete({ name }),
      word: m.annex_library_word_delete(),
      icon: IconTrash,
      run: () => remove(entry),
    },
  ];
}

function useRetire(onDone: () => void) {
  const refresh = useLibraryRefresh();
  return useMutation({
    mutationFn: ({ id, retiredAt }: LibraryEntry) =>
      staffLibraryRetire({ path: { id }, body: { retired: retiredAt === null } }),
    onSuccess: ({ data }) => {
      refresh(data);
      notifyDone(m.annex_library_saved());
      onDone();
    },
  });
}

function Remove({ entry, onClose }: { entry: LibraryEntry; onClose: () => void }) {
  const refresh = useLibraryRefresh();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => staffLibraryRemove({ path: { id: entry.id } }),
    onSuccess: ({ data }) => {
      refresh(data);
      notifyDone(m.annex_library_removed());
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={m.annex_library_delete_title({ name: inOwn(entry.name) })}
      confirm={m.annex_library_delete_confirm()}
      onConfirm={() => mutate()}
      isDestructive
      isPending={isPending}
      error={error ? asProblem(error).say(libraryProblems()) : null}
    >
      {m.annex_library_delete_text()}
    </ConfirmDialog>
  );
}
