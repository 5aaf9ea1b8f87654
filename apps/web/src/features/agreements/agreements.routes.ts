import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';
import { AGREEMENT_STATES } from './agreement-state.js';
import { STEPS } from './wizard/steps.js';

const nav = { section: 'processing', order: 10, label: m.agreements_nav, icon: IconFileText } as const;
const uuid = z.uuid().optional().catch(undefined);

/** `/staff/agreements`: who has signed what; drafting, sending and following one. */
export const staffAgreementsRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'agreements',
    staticData: { nav: { ...nav, roles: ['owner', 'compliance', 'auditor'] } },
    validateSearch: listSearch.extend({
      state: z.enum(AGREEMENT_STATES).optional().catch(undefined),
      tenantId: uuid,
      expiring: z.literal('true').optional().catch(undefined),
      waiting: z.literal('true').optional().catch(undefined),
      proposals: z.literal('true').optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./staff-agreements.page.js'), 'StaffAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'agreements/new',
    validateSearch: z.object({ q: z.string().max(100).optional().catch(undefined), customer: uuid, template: uuid }),
    component: lazyRouteComponent(() => import('./new-agreement.page.js'), 'NewAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'agreements/$id',
    component: lazyRouteComponent(() => import('./staff-agreement.page.js'), 'StaffAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'agreements/$id/annexes',
    validateSearch: z.object({ step: z.enum(STEPS).default('purpose').catch('purpose') }),
    component: lazyRouteComponent(() => import('./wizard/annexes.page.js'), 'AnnexesPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'agreements/$id/document',
    component: lazyRouteComponent(() => import('./staff-document.page.js'), 'StaffDocumentPage'),
  }),
];

/** `/app/agreements`: a customer's own. */
export const customerAgreementsRoutes = [
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'agreements',
    staticData: { nav },
    component: lazyRouteComponent(() => import('./own-agreements.page.js'), 'OwnAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'agreements/$id',
    component: lazyRouteComponent(() => import('./own-agreement.page.js'), 'OwnAgreementPage'),
  }),
];
