import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconBooks } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';

/** `/staff/annex-library`: what annexes are put together of. */
export const annexLibraryRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'annex-library',
    staticData: {
      nav: {
        section: 'processing',
        order: 21,
        label: m.annex_library_title,
        icon: IconBooks,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    validateSearch: z.object({ version: z.coerce.number().int().min(1).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./annex-library.page.js'), 'AnnexLibraryPage'),
  }),
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'annex-library/measures',
    component: lazyRouteComponent(() => import('./measures.page.js'), 'MeasuresPage'),
  }),
];
