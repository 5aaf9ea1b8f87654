import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import * as m from '#messages';
import { zStaffCampaignsAddBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { type Crumb } from '../../ui/page.js';
import { WizardPage } from '../../ui/wizard-page.js';
import { AudienceFields } from './audience-fields.js';
import type { CampaignValues } from './campaign-values.js';
import { campaignProblems } from './campaign-words.js';
import { WordingFields } from './wording-fields.js';

interface CampaignFormProps {
  title: string;
  crumbs: readonly Crumb[];
  initial: CampaignValues;
  /** Keeps the plan; the dry run is the next page. */
  send: (values: CampaignValues) => Promise<unknown>;
}

export const campaignSteps = (): string[] => [
  m.campaigns_step_wording(),
  m.campaigns_step_audience(),
  m.campaigns_step_plan(),
];

/** What is sent, and to whom: two steps of one form, kept while one goes back and forth. */
export function CampaignForm({ title, crumbs, initial, send }: CampaignFormProps) {
  const { step = 'wording' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (to: 'wording' | 'audience') => navigate({ to: '.', search: { step: to } });
  const isFirst = step !== 'audience';
  const form = usePortalForm<CampaignValues>({
    schema: zStaffCampaignsAddBody,
    initialValues: initial,
    labels: {
      name: m.campaigns_name(),
      templateVersionId: m.campaigns_wording_choose(),
      settings: m.campaigns_annex_title(),
      audience: m.campaigns_step_audience(),
      ...settingLabels(),
    },
    words: campaignProblems(),
    send: (values) => (isFirst ? go('audience') : send(values)),
  });
  const titles = campaignSteps();
  return (
    <WizardPage
      title={title}
      crumbs={crumbs}
      current={isFirst ? 0 : 1}
      steps={titles.map((name, index) => ({
        title: name,
        isDone: index === 0 && !isFirst,
        ...(index === 0 && { open: () => void go('wording') }),
      }))}
    >
      <PortalForm
        form={form}
        submitLabel={m.campaigns_next()}
        secondary={
          isFirst ? null : (
            <Button variant="default" onClick={() => void go('wording')}>
              {m.campaigns_back()}
            </Button>
          )
        }
      >
        {isFirst ? <WordingFields form={form} /> : <AudienceFields form={form} />}
      </PortalForm>
    </WizardPage>
  );
}

const settingLabels = () => ({ 'settings.expiresInDays': m.campaigns_days() });
