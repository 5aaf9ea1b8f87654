import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { staffTemplatesReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffTemplatesSave } from '../../../generated/api/sdk.gen.js';
import { asProblem } from '../../api/problem.js';
import { notifyDone } from '../../ui/notify.js';
import { templateProblems, type StaffTemplate } from './staff-template.js';
import { useTemplateRefresh } from './use-template.js';
import { isSame, type Wording } from './wording.js';

/**
 * A wording as it is being written. Saving says which revision it was read from; whoever was overtaken keeps what was
 * typed, and decides: `saveAnyway` puts it in place of the other's, `takeTheirs` gives it up.
 */
export function useWording(id: string, begin: Wording, begunAt: number) {
  const [wording, setWording] = useState(begin);
  const [saved, setSaved] = useState({ wording: begin, revision: begunAt });
  const refresh = useTemplateRefresh();
  const queries = useQueryClient();
  const newest = (): Promise<StaffTemplate> =>
    queries.query({ ...staffTemplatesReadOptions({ path: { id } }), staleTime: 0 });

  const saving = useMutation({
    mutationFn: async ({ content, revision }: { content: Wording; revision: number }) => {
      const { data } = await staffTemplatesSave({ path: { id }, body: { revision, content } });
      return { data, content };
    },
    onSuccess: async ({ data, content }) => {
      setSaved({ wording: content, revision: data.draft?.revision ?? 0 });
      notifyDone(m.templates_saved());
      await refresh(data);
    },
  });
  const problem = saving.error ? asProblem(saving.error).say(templateProblems()) : null;

  return {
    wording,
    change: setWording,
    revision: saved.revision,
    isChanged: !isSame(wording, saved.wording),
    isSaving: saving.isPending,
    problem,
    isOvertaken: problem?.code === 'draft_changed',
    save: () => saving.mutate({ content: wording, revision: saved.revision }),
    saveAnyway: async () => {
      const { draft } = await newest();
      saving.mutate({ content: wording, revision: draft?.revision ?? 0 });
    },
    takeTheirs: async () => {
      const { draft } = await newest();
      if (!draft) return;
      setWording(draft.content);
      setSaved({ wording: draft.content, revision: draft.revision });
      saving.reset();
    },
  };
}

export type WordingState = ReturnType<typeof useWording>;
