import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconFileDescription } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';

const language = z.enum(['da', 'en']).optional().catch(undefined);
const partId = z.string().max(60).optional().catch(undefined);
const versionId = z.uuid().optional().catch(undefined);
const target = z
  .union([z.literal('draft'), z.coerce.number().int().min(1)])
  .optional()
  .catch(undefined);
const tenantId = z.uuid().optional().catch(undefined);

/** `/staff/templates`: the wording of agreements, written, compared and published. */
export const templatesRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'templates',
    staticData: {
      nav: {
        section: 'processing',
        order: 20,
        label: m.templates_title,
        icon: IconFileDescription,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    component: lazyRouteComponent(() => import('./templates.page.js'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'templates/import',
    component: lazyRouteComponent(() => import('./import-template.page.js'), 'ImportTemplatePage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'templates/$id',
    component: lazyRouteComponent(() => import('./template.page.js'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'templates/$id/edit',
    validateSearch: z.object({ part: partId, language, tenantId }),
    component: lazyRouteComponent(() => import('./edit-template.page.js'), 'EditTemplatePage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'templates/$id/changes',
    validateSearch: z.object({ from: versionId, to: target, language, tenantId }),
    component: lazyRouteComponent(() => import('./template-changes.page.js'), 'TemplateChangesPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'templates/$id/versions/$number',
    validateSearch: z.object({ language, tenantId }),
    component: lazyRouteComponent(() => import('./template-version.page.js'), 'TemplateVersionPage'),
  }),
];
