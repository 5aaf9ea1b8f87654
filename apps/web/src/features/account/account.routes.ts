import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { customerRoute, staffRoute } from '../../app/portal-routes.js';

const component = lazyRouteComponent(() => import('./account.page.js'), 'AccountPage');

export const staffAccountRoutes = [createRoute({ getParentRoute: () => staffRoute, path: 'account', component })];
export const customerAccountRoutes = [createRoute({ getParentRoute: () => customerRoute, path: 'account', component })];
