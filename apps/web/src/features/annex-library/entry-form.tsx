import { NativeSelect, TextInput } from '@mantine/core';
import * as m from '#messages';
import { staffLibraryAdd, staffLibraryChange } from '../../../generated/api/sdk.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { entryValues, factsOf, LONGEST_NAME, periodFaults, valuesOf } from './entry-values.js';
import {
  CATEGORIES,
  categoryWords,
  libraryProblems,
  useLibraryRefresh,
  type EntryKind,
  type LibraryEntry,
} from './library.js';
import { ScopeField } from './scope-field.js';

interface EntryFormProps {
  kind: EntryKind;
  /** null adds a new one. */
  entry: LibraryEntry | null;
  onDone: () => void;
}

/** A piece of an annex in both languages. */
export function EntryForm({ kind, entry, onDone }: EntryFormProps) {
  const refresh = useLibraryRefresh();
  const form = usePortalForm({
    schema: entryValues,
    initialValues: valuesOf(entry),
    labels: {
      nameDa: m.annex_library_f_name_da(),
      nameEn: m.annex_library_f_name_en(),
      category: m.annex_library_f_category(),
      periodDa: m.annex_library_f_period_da(),
      periodEn: m.annex_library_f_period_en(),
      everyService: m.annex_library_f_every(),
      serviceIds: m.annex_library_f_services(),
    },
    words: libraryProblems(),
    check: periodFaults,
    send: async (values) => {
      const facts = factsOf(kind, values);
      const answer = await (entry === null
        ? staffLibraryAdd({ body: facts })
        : staffLibraryChange({ path: { id: entry.id }, body: { revision: entry.revision, facts } }));
      refresh(answer.data);
      notifyDone(m.annex_library_saved());
    },
    onDone,
  });
  const limit = { description: m.annex_library_f_limit({ most: LONGEST_NAME }), maxLength: LONGEST_NAME };
  return (
    <PortalForm form={form} submitLabel={m.annex_library_save()} onCancel={onDone}>
      <TextInput {...form.field('nameDa')} {...limit} lang="da" withAsterisk data-autofocus />
      <TextInput {...form.field('nameEn')} {...limit} lang="en" withAsterisk />
      {kind === 'data-type' ? (
        <>
          <NativeSelect
            {...form.field('category')}
            data={CATEGORIES.map((value) => ({ value, label: categoryWords[value]() }))}
          />
          <TextInput
            {...form.field('periodDa')}
            description={m.annex_library_f_period_hint()}
            maxLength={LONGEST_NAME}
            lang="da"
          />
          <TextInput {...form.field('periodEn')} maxLength={LONGEST_NAME} lang="en" />
        </>
      ) : null}
      <ScopeField
        every={form.field('everyService', { type: 'checkbox' })}
        isEvery={form.form.values.everyService}
        some={form.field('serviceIds')}
      />
    </PortalForm>
  );
}
