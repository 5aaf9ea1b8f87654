import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconMail } from '@tabler/icons-react';
import { z } from 'zod';
import * as m from '#messages';
import { staffRoute } from '../../app/portal-routes.js';
import { listSearch } from '../../ui/data-table/list-search.js';

export const mailRoutes = [
  createRoute({
    getParentRoute: () => staffRoute,
    path: 'mail',
    staticData: {
      nav: {
        section: 'evidence',
        order: 2,
        label: m.mail_title,
        icon: IconMail,
        roles: ['owner', 'compliance', 'auditor'],
      },
    },
    validateSearch: listSearch.extend({
      status: z.enum(['queued', 'sent', 'failed', 'bounced']).optional().catch(undefined),
      tenantId: z.uuid().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./mail.page.js'), 'MailPage'),
  }),
];
