import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconActivity } from '@tabler/icons-react';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

export const systemRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'system',
    staticData: {
      nav: {
        section: 'administration',
        order: 9,
        label: m.system_title,
        icon: IconActivity,
        roles: ['owner', 'auditor'],
      },
    },
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./system.page.js'), 'SystemPage'),
  }),
];
