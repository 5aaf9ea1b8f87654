import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffCampaignsReadOptions,
  staffTemplatesListOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffCampaignsAdd } from '../../../generated/api/sdk.gen.js';
import { CampaignForm } from './campaign-form.js';
import type { CampaignValues } from './campaign-values.js';

/** A plan; the next page says what it would do. */
export function NewCampaignPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { templateVersionId } = useSearch({ from: '/staff/campaigns/new' });
  const { data: templates } = useSuspenseQuery(staffTemplatesListOptions());
  const current = templates.items.find(({ current: version }) => version !== null)?.current;
  const initial: CampaignValues = {
    name: '',
    templateVersionId: templateVersionId ?? current?.id ?? '',
    audience: { search: '', serviceIds: [], locale: null, standing: 'everyone', excluded: [] },
    settings: { expiresInDays: 30, annexA: { dataTypes: [], dataSubjects: [] } },
  };
  return (
    <CampaignForm
      title={m.campaigns_new()}
      crumbs={[{ label: m.campaigns_title(), to: '/staff/campaigns' }]}
      initial={initial}
      send={async (body) => {
        const { data } = await staffCampaignsAdd({ body });
        queries.setQueryData(staffCampaignsReadOptions({ path: { id: data.id } }).queryKey, data);
        await navigate({ to: '/staff/campaigns/$id', params: { id: data.id } });
      }}
    />
  );
}
