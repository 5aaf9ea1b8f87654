import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconSettings } from '@tabler/icons-react';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';

export const staffSettingsRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'settings',
    staticData: {
      nav: {
        section: 'administration',
        order: 90,
        label: m.customers_settings_title,
        icon: IconSettings,
        roles: ['owner'],
      },
    },
    component: lazyRouteComponent(() => import('./processor-settings.page.js'), 'ProcessorSettingsPage'),
  }),
];

export const customerSettingsRoutes = [
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'settings',
    staticData: {
      nav: { section: 'administration', order: 90, label: m.customers_own_title, icon: IconSettings, roles: ['admin'] },
    },
    component: lazyRouteComponent(() => import('./own-settings.page.js'), 'OwnSettingsPage'),
  }),
];
