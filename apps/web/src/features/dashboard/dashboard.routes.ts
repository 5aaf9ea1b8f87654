import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconLayoutDashboard } from '@tabler/icons-react';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';

/** Where each audience begins. */
export const staffDashboardRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: '/',
    staticData: { nav: { section: 'start', order: 0, label: m.dashboard_staff_nav, icon: IconLayoutDashboard } },
    component: lazyRouteComponent(() => import('./staff-dashboard.page.js'), 'StaffDashboardPage'),
  }),
];

export const customerDashboardRoutes = [
  createRoute({
    getParentRoute: () => customerRoute,
    path: '/',
    staticData: { nav: { section: 'start', order: 0, label: m.dashboard_own_nav, icon: IconLayoutDashboard } },
    component: lazyRouteComponent(() => import('./customer-dashboard.page.js'), 'CustomerDashboardPage'),
  }),
];
