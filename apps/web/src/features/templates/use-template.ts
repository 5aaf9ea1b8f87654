import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  staffTemplatesListQueryKey,
  staffTemplatesReadQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { templateProblems, type StaffTemplate } from './staff-template.js';

/** Puts a template as the API answered it on every page that shows it. */
export function useTemplateRefresh() {
  const queries = useQueryClient();
  return async (template: StaffTemplate): Promise<void> => {
    queries.setQueryData(staffTemplatesReadQueryKey({ path: { id: template.id } }), template);
    await queries.invalidateQueries({ queryKey: staffTemplatesListQueryKey() });
  };
}

/** Something done to a template: `run` does it, `error` is in the reader's words. */
export function useTemplateDeed<Order>(
  deed: (order: Order) => Promise<{ data: StaffTemplate }>,
  onDone: (template: StaffTemplate) => unknown,
) {
  const refresh = useTemplateRefresh();
  const { mutate, isPending, error } = useMutation({
    mutationFn: deed,
    onSuccess: async ({ data }) => {
      await refresh(data);
      await onDone(data);
    },
  });
  return {
    run: (order: Order) => mutate(order),
    isPending,
    problem: error ? asProblem(error).say(templateProblems()) : null,
  };
}
