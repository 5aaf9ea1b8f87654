import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

export const staffPeopleRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'people',
    validateSearch: listSearch,
    staticData: {
      nav: {
        section: 'administration',
        order: 10,
        label: m.identity_staff_title,
        icon: IconUsers,
        roles: ['owner', 'auditor'],
      },
    },
    component: lazyRouteComponent(() => import('./staff-people.page.js'), 'StaffPeoplePage'),
  }),
];

export const customerPeopleRoutes = [
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'users',
    validateSearch: listSearch,
    staticData: {
      nav: { section: 'administration', order: 10, label: m.identity_users_title, icon: IconUsers, roles: ['admin'] },
    },
    component: lazyRouteComponent(() => import('./users.page.js'), 'UsersPage'),
  }),
];
