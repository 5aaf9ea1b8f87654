import { createRoute, redirect } from '@tanstack/react-router';
import { asProblem } from '../api/problem.js';
import { sessionQuery } from '../api/session.js';
import { showOrganisation } from '../api/shown-organisation.js';
import { signInPath } from '../api/sign-in.js';
import { type Audience, entrance } from './entrance.js';
import { NotFoundPage, PageProblem } from './fallback-pages.js';
import { linkedOrganisation, withoutOrganisation } from './linked-organisation.js';
import { PortalFrame } from './portal-frame.js';
import { rootRoute } from './root.route.js';

/** Parent of every page of one audience: nobody passes without being signed in; the frame turns away who may not be here. */
const portal = <const Path extends string>(path: Path, audience: Audience) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    beforeLoad: async ({ context, location }) => {
      const session = await context.queries.query({ ...sessionQuery, staleTime: 'static' }).catch((thrown: unknown) => {
        // There is no vendor yet, so there is no session to speak of: the one page there is makes the portal somebody's.
        if (asProblem(thrown).isNowhere) throw redirect({ href: '/first-run', reloadDocument: true });
        throw thrown;
      });
      if (entrance(session, audience) === 'sign-in') {
        throw redirect({ href: signInPath(location.href), reloadDocument: true });
      }
      if (audience === 'staff') return;
      showOrganisation(session.tenantId);
      if (linkedOrganisation(location.searchStr) === session.tenantId)
        throw redirect({ href: withoutOrganisation(location.href), replace: true });
    },
    component: () => <PortalFrame audience={audience} />,
    pendingComponent: () => null,
    notFoundComponent: NotFoundPage,
    errorComponent: PageProblem,
  });

export const staffRoute = portal('staff', 'staff');
export const customerRoute = portal('app', 'customer');
