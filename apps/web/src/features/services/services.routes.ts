import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconApps } from '@tabler/icons-react';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';

export const servicesRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'services',
    staticData: {
      nav: {
        section: 'customers',
        order: 2,
        label: m.customers_services_title,
        icon: IconApps,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    component: lazyRouteComponent(() => import('./services.page.js'), 'ServicesPage'),
  }),
];
