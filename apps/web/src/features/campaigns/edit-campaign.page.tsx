import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffCampaignsDryRunQueryKey,
  staffCampaignsReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCampaignsChange } from '../../../generated/api/sdk.gen.js';
import { CampaignForm } from './campaign-form.js';

/** A plan that was not started, to be changed. */
export function EditCampaignPage() {
  const { id } = useParams({ from: '/staff/campaigns/$id/edit' });
  const options = staffCampaignsReadOptions({ path: { id } });
  const { data: campaign } = useSuspenseQuery(options);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { name, wording, audience, settings } = campaign;
  return (
    <CampaignForm
      title={name}
      crumbs={[
        { label: m.campaigns_title(), to: '/staff/campaigns' },
        { label: name, to: `/staff/campaigns/${id}` },
      ]}
      initial={{ name, templateVersionId: wording.versionId, audience, settings }}
      send={async (body) => {
        const { data } = await staffCampaignsChange({ path: { id }, body });
        queries.setQueryData(options.queryKey, data);
        await queries.invalidateQueries({ queryKey: staffCampaignsDryRunQueryKey({ path: { id } }) });
        await navigate({ to: '/staff/campaigns/$id', params: { id } });
      }}
    />
  );
}
