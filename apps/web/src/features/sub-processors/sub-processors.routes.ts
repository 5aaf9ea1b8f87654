import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconNetwork } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

const staff = () => staffRoute;
const customer = () => customerRoute;
const id = z.uuid().optional().catch(undefined);
const choice = <const Value extends string>(...values: Value[]) => z.enum(values).optional().catch(undefined);

export const staffSubProcessorRoutes = [
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors',
    staticData: {
      nav: {
        section: 'processing',
        order: 20,
        label: m.sub_processors_title,
        icon: IconNetwork,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    validateSearch: listSearch.extend({ status: choice('planned', 'announced', 'active', 'ending', 'removed') }),
    component: lazyRouteComponent(() => import('./register.page.js'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/new',
    validateSearch: z.object({ parent: id }),
    component: lazyRouteComponent(() => import('./new-sub-processor.page.js'), 'NewSubProcessorPage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/$id',
    component: lazyRouteComponent(() => import('./sub-processor.page.js'), 'SubProcessorPage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/$id/edit',
    component: lazyRouteComponent(() => import('./edit-sub-processor.page.js'), 'EditSubProcessorPage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/changes',
    validateSearch: listSearch.extend({ state: choice('draft', 'announced', 'effective') }),
    component: lazyRouteComponent(() => import('./changes.page.js'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/changes/new',
    validateSearch: z.object({ subject: id, kind: choice('add', 'replace', 'change', 'end') }),
    component: lazyRouteComponent(() => import('./new-change.page.js'), 'NewChangePage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/changes/$id',
    validateSearch: listSearch.extend({
      status: z.string().max(20).optional().catch(undefined),
      open: choice('true'),
      withoutDecider: choice('true'),
    }),
    component: lazyRouteComponent(() => import('./change.page.js'), 'ChangePage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/changes/$id/edit',
    component: lazyRouteComponent(() => import('./edit-change.page.js'), 'EditChangePage'),
  }),
  createRoute({
    getParentRoute: staff,
    path: 'sub-processors/notices',
    validateSearch: listSearch.extend({
      status: z.string().max(20).optional().catch(undefined),
      tenantId: id,
      open: choice('true'),
      withoutDecider: choice('true'),
    }),
    component: lazyRouteComponent(() => import('./notices.page.js'), 'NoticesPage'),
  }),
];

export const customerSubProcessorRoutes = [
  createRoute({
    getParentRoute: customer,
    path: 'sub-processors',
    staticData: { nav: { section: 'processing', order: 20, label: m.sub_processors_title, icon: IconNetwork } },
    validateSearch: listSearch.extend({ asOf: z.iso.date().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./own-list.page.js'), 'OwnListPage'),
  }),
  createRoute({
    getParentRoute: customer,
    path: 'sub-processors/changes/$id',
    component: lazyRouteComponent(() => import('./own-notice.page.js'), 'OwnNoticePage'),
  }),
];
