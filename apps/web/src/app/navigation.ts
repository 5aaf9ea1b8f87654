import type { Icon } from '@tabler/icons-react';
import type { StaffRole, TenantRole } from '../api/session.js';

/** The parts of the rail from top to bottom; `start` has no heading. */
export const NAV_SECTIONS = ['start', 'customers', 'processing', 'events', 'evidence', 'administration'] as const;
export type NavSection = (typeof NAV_SECTIONS)[number];

/** A route's place in the rail, told in its `staticData.nav`. A route without one is reached from another page. */
export interface NavEntry {
  section: NavSection;
  /** Within the section, smaller first. */
  order: number;
  label: () => string;
  icon: Icon;
  /** Who sees it; left out: everyone of the audience. The API decides who may, this only spares a dead end. */
  roles?: readonly (StaffRole | TenantRole)[];
}

export interface NavItem {
  to: string;
  entry: NavEntry;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    nav?: NavEntry;
  }
}

/** The entry of the rail that a page without its own stands below: of `/staff/customers/7/edit` the customers. */
export function entryAbove(routes: readonly RouteLike[], pathname: string): NavItem | null {
  const above = routes.flatMap(({ fullPath, options }): NavItem[] => {
    const entry = options.staticData?.nav;
    return entry && entry.section !== 'start' && pathname.startsWith(`${fullPath}/`) ? [{ to: fullPath, entry }] : [];
  });
  return above.toSorted((a, b) => b.to.length - a.to.length)[0] ?? null;
}

interface RouteLike {
  fullPath: string;
  options: { staticData?: { nav?: NavEntry } };
}

/** The rail of one audience, made from the routes below `root` (`/staff` or `/app`) that this person's roles open. */
export function navigation(
  routes: readonly RouteLike[],
  root: string,
  roles: readonly string[],
): { section: NavSection; items: NavItem[] }[] {
  const items = routes.flatMap(({ fullPath, options }): NavItem[] => {
    const entry = options.staticData?.nav;
    const isBelow = fullPath === root || fullPath.startsWith(`${root}/`);
    const isOpen = entry?.roles === undefined || entry.roles.some((role) => roles.includes(role));
    return entry && isBelow && isOpen ? [{ to: fullPath.replace(/(?<=.)\/$/, ''), entry }] : [];
  });
  return NAV_SECTIONS.map((section) => ({
    section,
    items: items.filter(({ entry }) => entry.section === section).sort((a, b) => a.entry.order - b.entry.order),
  })).filter(({ items: found }) => found.length > 0);
}
