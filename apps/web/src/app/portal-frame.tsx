import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import * as m from '#messages';
import { type Session, useSession, useSwitchTenant } from '../api/session.js';
import { AppShell } from '../ui/shell/app-shell.js';
import { TenantSwitcher } from '../ui/shell/tenant-switcher.js';
import { ChooseTenantPage } from './choose-tenant-page.js';
import { type Audience, entrance } from './entrance.js';
import { ForbiddenPage } from './fallback-pages.js';
import { LinkedElsewherePage } from './linked-elsewhere-page.js';
import { linkedOrganisation } from './linked-organisation.js';
import { navigation, type NavSection } from './navigation.js';
import { OrganisationChanged } from './organisation-changed.js';
import { SessionMenu } from './session-menu.js';

const headings: Record<NavSection, (() => string) | null> = {
  start: null,
  customers: m.common_nav_customers,
  processing: m.common_nav_processing,
  events: m.common_nav_events,
  evidence: m.common_nav_evidence,
  administration: m.common_nav_administration,
};

const rolesOf = ({ staff, tenants, tenantId }: Session, audience: Audience): readonly string[] =>
  audience === 'staff' ? (staff?.roles ?? []) : (tenants.find(({ id }) => id === tenantId)?.roles ?? []);

/** The shell around every page of one audience, filled from the session and the routes. */
export function PortalFrame({ audience }: { audience: Audience }) {
  const session = useSession();
  const { routesById } = useRouter();
  const answer = entrance(session, audience);
  const isOpen = answer === 'open';
  const root = audience === 'staff' ? '/staff' : '/app';
  const sections = isOpen ? navigation(Object.values(routesById), root, rolesOf(session, audience)) : [];
  return (
    <AppShell
      brand={session.processor}
      home={root}
      sections={sections.map(({ section, items }) => ({
        heading: headings[section]?.() ?? null,
        items: items.map(({ to, entry }) => ({ to, label: entry.label(), icon: entry.icon })),
      }))}
      context={audience === 'customer' && isOpen ? <Tenants session={session} /> : <StaffMark audience={audience} />}
      person={<SessionMenu session={session} audience={audience} />}
    >
      <Entered session={session} audience={audience} />
      {audience === 'customer' && isOpen && session.openTenantId !== session.tenantId ? (
        <OrganisationChanged session={session} />
      ) : null}
    </AppShell>
  );
}

/** The page itself, or what has to be settled before it. */
function Entered({ session, audience }: { session: Session; audience: Audience }) {
  const { searchStr } = useLocation();
  const answer = entrance(session, audience);
  if (answer === 'forbidden' || answer === 'sign-in') return <ForbiddenPage />;
  const linked = audience === 'customer' ? linkedOrganisation(searchStr) : null;
  if (linked !== null && linked !== session.tenantId)
    return <LinkedElsewherePage session={session} organisation={linked} />;
  return answer === 'choose' ? <ChooseTenantPage session={session} /> : <Outlet />;
}

function Tenants({ session }: { session: Session }) {
  const switchTenant = useSwitchTenant();
  return (
    <TenantSwitcher
      tenants={session.tenants}
      current={session.tenantId}
      onSwitch={(id) => switchTenant.mutate(id)}
      isBusy={switchTenant.isPending}
    />
  );
}

function StaffMark({ audience }: { audience: Audience }) {
  return audience === 'staff' ? <span>{m.common_staff_area()}</span> : null;
}
