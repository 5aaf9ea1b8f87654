import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconFileCertificate } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';

export const policiesRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'policies',
    staticData: {
      nav: {
        section: 'evidence',
        order: 40,
        label: m.policies_title,
        icon: IconFileCertificate,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    component: lazyRouteComponent(() => import('./policies.page.js'), 'PoliciesPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'policies/$slug',
    component: lazyRouteComponent(() => import('./policy.page.js'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'policies/$slug/preview',
    validateSearch: z.object({ locale: z.enum(['da', 'en']).catch('da') }),
    component: lazyRouteComponent(() => import('./policy-preview.page.js'), 'PolicyPreviewPage'),
  }),
];
