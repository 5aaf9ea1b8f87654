import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconInbox, IconMailForward, IconMessageQuestion } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

export const staffInquiriesRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'inbox',
    staticData: {
      nav: { section: 'events', order: 1, label: m.inquiries_inbox_title, icon: IconInbox, roles: ['owner', 'router'] },
    },
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./inbox.page.js'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'inbox/$id',
    component: lazyRouteComponent(() => import('./intake.page.js'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'inquiries',
    staticData: {
      nav: {
        section: 'events',
        order: 2,
        label: m.inquiries_routed_title,
        icon: IconMailForward,
        roles: ['owner', 'router', 'auditor'],
      },
    },
    validateSearch: listSearch.extend({
      tenantId: z.uuid().optional().catch(undefined),
      open: z.literal('true').optional().catch(undefined),
      untold: z.literal('true').optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./routed-inquiries.page.js'), 'RoutedInquiriesPage'),
  }),
];

export const customerInquiriesRoutes = [
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'inquiries',
    staticData: {
      nav: {
        section: 'events',
        order: 1,
        label: m.inquiries_title,
        icon: IconMessageQuestion,
        roles: ['privacy'],
      },
    },
    validateSearch: listSearch.extend({ state: z.enum(['open', 'settled']).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./inquiries.page.js'), 'InquiriesPage'),
  }),
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'inquiries/$id',
    component: lazyRouteComponent(() => import('./inquiry.page.js'), 'InquiryPage'),
  }),
];
