import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconHistory } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

const day = z.iso.date().optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);
const kind = z
  .string()
  .regex(/^[a-z.-]{1,60}$/)
  .optional()
  .catch(undefined);
const ownSearch = listSearch.extend({ kind, subjectId: id, from: day, to: day });

export const staffAuditRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'audit',
    staticData: {
      nav: { section: 'evidence', order: 1, label: m.audit_title, icon: IconHistory, roles: ['owner', 'auditor'] },
    },
    validateSearch: ownSearch.extend({ tenantId: id }),
    component: lazyRouteComponent(() => import('./staff-audit.page.js'), 'StaffAuditPage'),
  }),
];

export const appAuditRoutes = [
  createRoute({
    getParentRoute: () => customerRoute,
    path: 'audit',
    staticData: {
      nav: { section: 'evidence', order: 1, label: m.audit_title, icon: IconHistory, roles: ['admin', 'privacy'] },
    },
    validateSearch: ownSearch,
    component: lazyRouteComponent(() => import('./app-audit.page.js'), 'AppAuditPage'),
  }),
];
