import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconBuilding } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

const parent = () => staffRoute;

export const customersRoutes = [
  createRoute({
    getParentRoute: parent,
    path: 'customers',
    staticData: {
      nav: {
        section: 'customers',
        order: 1,
        label: m.customers_title,
        icon: IconBuilding,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    validateSearch: listSearch.extend({
      status: z.enum(['active', 'ended']).optional().catch(undefined),
      serviceId: z.uuid().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./customers.page.js'), 'CustomersPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: 'customers/new',
    component: lazyRouteComponent(() => import('./new-customer.page.js'), 'NewCustomerPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: 'customers/$id',
    component: lazyRouteComponent(() => import('./customer.page.js'), 'CustomerPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: 'customers/$id/edit',
    component: lazyRouteComponent(() => import('./edit-customer.page.js'), 'EditCustomerPage'),
  }),
];
