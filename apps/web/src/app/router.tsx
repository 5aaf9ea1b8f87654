import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { customerAgreementsRoutes, staffAgreementsRoutes } from '../features/agreements/agreements.routes.js';
import { campaignsRoutes } from '../features/campaigns/campaigns.routes.js';
import { customerImportRoutes } from '../features/customer-import/customer-import.routes.js';
import { annexLibraryRoutes } from '../features/annex-library/annex-library.routes.js';
import { customerAccountRoutes, staffAccountRoutes } from '../features/account/account.routes.js';
import { customersRoutes } from '../features/customers/customers.routes.js';
import { appAuditRoutes, staffAuditRoutes } from '../features/audit/audit.routes.js';
import { customerDashboardRoutes, staffDashboardRoutes } from '../features/dashboard/dashboard.routes.js';
import { designRoutes } from '../features/design/design.routes.js';
import { customerInquiriesRoutes, staffInquiriesRoutes } from '../features/inquiries/inquiries.routes.js';
import { mailRoutes } from '../features/mail/mail.routes.js';
import { systemRoutes } from '../features/system/system.routes.js';
import { PageProblem, PageSkeleton } from './fallback-pages.js';
import { customerPeopleRoutes, staffPeopleRoutes } from '../features/people/people.routes.js';
import { policiesRoutes } from '../features/policies/policies.routes.js';
import { templatesRoutes } from '../features/templates/templates.routes.js';
import { servicesRoutes } from '../features/services/services.routes.js';
import { customerSettingsRoutes, staffSettingsRoutes } from '../features/settings/settings.routes.js';
import {
  customerSubProcessorRoutes,
  staffSubProcessorRoutes,
} from '../features/sub-processors/sub-processors.routes.js';
import { customerRoute, staffRoute } from './portal-routes.js';
import { rootRoute } from './root.route.js';
import { parseSearch, stringifySearch } from './search-params.js';

const onlyInDevelopment: ReturnType<typeof designRoutes> = import.meta.env.DEV ? designRoutes() : [];

/** Each feature brings its routes: one import, and one name in the list of its audience. */
const routeTree = rootRoute.addChildren([
  staffRoute.addChildren([
    ...staffDashboardRoutes,
    ...staffInquiriesRoutes,
    ...staffAgreementsRoutes,
    ...campaignsRoutes,
    ...staffSubProcessorRoutes,
    ...customersRoutes,
    ...customerImportRoutes,
    ...servicesRoutes,
    ...policiesRoutes,
    ...templatesRoutes,
    ...annexLibraryRoutes,
    ...staffAuditRoutes,
    ...mailRoutes,
    ...systemRoutes,
    ...staffPeopleRoutes,
    ...staffSettingsRoutes,
    ...staffAccountRoutes,
    ...onlyInDevelopment,
  ]),
  customerRoute.addChildren([
    ...customerDashboardRoutes,
    ...customerAgreementsRoutes,
    ...customerSubProcessorRoutes,
    ...customerInquiriesRoutes,
    ...appAuditRoutes,
    ...customerPeopleRoutes,
    ...customerSettingsRoutes,
    ...customerAccountRoutes,
  ]),
]);

/** @param queries the cache that routes fill before they are drawn */
export const createPortalRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 300,
    // Of a page, so that the frame around it stays; what the frame itself can't draw is the parent route's.
    defaultErrorComponent: PageProblem,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
  interface HistoryState {
    /** Cursors of the pages before this one in a list, oldest first. */
    trail?: readonly string[];
  }
}
