import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import * as m from '#messages';
import { staffCampaignsReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { useStaffRole } from '../../api/roles.js';
import { Page } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { WizardPage } from '../../ui/wizard-page.js';
import { CampaignActions } from './campaign-actions.js';
import { CampaignFacts } from './campaign-facts.js';
import { campaignSteps } from './campaign-form.js';
import { CampaignPlan } from './campaign-plan.js';
import { CampaignProgress } from './campaign-progress.js';
import { CampaignResults } from './campaign-results.js';
import { stateSign } from './campaign-words.js';

const MOMENT = 2000;

/** Before it is started, what it would do; then how far it is, and what became of each customer. */
export function CampaignPage() {
  const { id } = useParams({ from: '/staff/campaigns/$id' });
  const { data: campaign } = useSuspenseQuery({
    ...staffCampaignsReadOptions({ path: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? MOMENT : false),
  });
  const mayWrite = useStaffRole('owner', 'compliance');
  const navigate = useNavigate();
  const back = (step: 'wording' | 'audience') =>
    void navigate({ to: '/staff/campaigns/$id/edit', params: { id }, search: { step } });
  const crumbs = [{ label: m.campaigns_title(), to: '/staff/campaigns' }];
  if (campaign.state === 'planned')
    return (
      <WizardPage
        title={campaign.name}
        crumbs={crumbs}
        current={2}
        steps={campaignSteps().map((title, index) => ({
          ...{ title, isDone: index < 2 },
          ...(mayWrite && index < 2 && { open: () => back(index === 0 ? 'wording' : 'audience') }),
        }))}
      >
        <CampaignPlan campaign={campaign} />
      </WizardPage>
    );
  const { tone, word } = stateSign(campaign);
  return (
    <Page
      title={campaign.name}
      crumbs={crumbs}
      status={<StatusBadge tone={tone}>{word()}</StatusBadge>}
      action={<CampaignActions campaign={campaign} />}
    >
      <CampaignProgress campaign={campaign} />
      <CampaignFacts campaign={campaign} />
      <CampaignResults campaign={campaign} />
    </Page>
  );
}
