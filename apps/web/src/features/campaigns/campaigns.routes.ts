import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconSpeakerphone } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';
import { OUTCOMES, REASONS, STEPS } from './campaign-words.js';

const form = z.object({ step: z.enum(['wording', 'audience']).default('wording').catch('wording') });
const choice = <const Value extends string>(values: readonly Value[]) => z.enum(values).optional().catch(undefined);

/** `/staff/campaigns`: one wording to many customers. */
export const campaignsRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'campaigns',
    staticData: {
      nav: {
        section: 'processing',
        order: 15,
        label: m.campaigns_nav,
        icon: IconSpeakerphone,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./campaigns.page.js'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'campaigns/new',
    validateSearch: form.extend({ templateVersionId: z.uuid().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./new-campaign.page.js'), 'NewCampaignPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'campaigns/$id',
    validateSearch: listSearch.extend({
      step: choice(STEPS),
      reason: choice(REASONS),
      outcome: choice(OUTCOMES),
      unreached: z.literal('true').optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./campaign.page.js'), 'CampaignPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'campaigns/$id/edit',
    validateSearch: form,
    component: lazyRouteComponent(() => import('./edit-campaign.page.js'), 'EditCampaignPage'),
  }),
];
