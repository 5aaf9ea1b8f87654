import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconFileText, IconForms, IconListDetails, IconPalette } from '@tabler/icons-react';
import { z } from 'zod';
import { staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

const parent = () => staffRoute;

const choice = <const Value extends string>(...values: Value[]) => z.enum(values).optional().catch(undefined);

/** Every ui part with sample data, for who builds pages. Made by a call, so that nothing of it is left in a production build. */
export const designRoutes = () => [
  createRoute({
    getParentRoute: parent,
    path: 'design',
    staticData: { nav: { section: 'start', order: 1, label: () => 'Dele', icon: IconPalette } },
    component: lazyRouteComponent(() => import('./parts.page.js'), 'PartsPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: 'design-list',
    staticData: { nav: { section: 'processing', order: 2, label: () => 'En liste', icon: IconListDetails } },
    validateSearch: listSearch.extend({
      status: choice('sent', 'signed', 'declined', 'expired'),
      state: choice('loading', 'empty', 'error'),
    }),
    component: lazyRouteComponent(() => import('./list.page.js'), 'ListPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: 'design-record',
    staticData: { nav: { section: 'events', order: 3, label: () => 'Én sag', icon: IconFileText } },
    component: lazyRouteComponent(() => import('./record.page.js'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: 'design-form',
    staticData: { nav: { section: 'administration', order: 4, label: () => 'En formular', icon: IconForms } },
    validateSearch: z.object({ step: z.coerce.number().int().min(1).max(3).default(1).catch(1) }),
    component: lazyRouteComponent(() => import('./form.page.js'), 'FormPage'),
  }),
];
