import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

export const customerImportRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'customers/import',
    validateSearch: listSearch.extend({
      outcome: z.enum(['new', 'changed', 'unchanged', 'refused']).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./customer-import.page.js'), 'CustomerImportPage'),
  }),
];
