import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  staffCampaignsDryRunQueryKey,
  staffCampaignsExamplesQueryKey,
  staffCampaignsListQueryKey,
  staffCampaignsReadQueryKey,
  staffCampaignsResultsQueryKey,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { asProblem } from '../../api/problem.js';
import { type Campaign, campaignProblems } from './campaign-words.js';

/** A change of a campaign; its answer is on the page at once, and so is whatever else was seen of it. */
export function useCampaignDeed<Order>(id: string, deed: (order: Order) => Promise<{ data: Campaign }>) {
  const queries = useQueryClient();
  const path = { id };
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: deed,
    onSuccess: ({ data }) => queries.setQueryData(staffCampaignsReadQueryKey({ path }), data),
    onSettled: () =>
      Promise.all(
        [
          staffCampaignsListQueryKey(),
          staffCampaignsDryRunQueryKey({ path }),
          staffCampaignsExamplesQueryKey({ path }),
          staffCampaignsResultsQueryKey({ path }),
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
  return { run: mutate, isPending, reset, error: error ? asProblem(error).say(campaignProblems()) : null };
}
