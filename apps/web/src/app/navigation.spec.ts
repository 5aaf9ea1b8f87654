import { IconHome } from '@tabler/icons-react';
import { entryAbove, type NavEntry, navigation } from './navigation.js';

const route = (fullPath: string, nav?: Partial<NavEntry>) => ({
  fullPath,
  options: nav
    ? { staticData: { nav: { section: 'start', order: 1, label: () => fullPath, icon: IconHome, ...nav } as const } }
    : {},
});

const paths = (routes: ReturnType<typeof route>[], roles: string[] = []) =>
  navigation(routes, '/staff', roles).map(({ section, items }) => [section, ...items.map(({ to }) => to)]);

describe('the rail', () => {
  it('has the sections in their order and no empty one', () => {
    expect(
      paths([
        route('/staff/audit', { section: 'evidence' }),
        route('/staff/customers', { section: 'customers' }),
        route('/staff/', {}),
      ]),
    ).toEqual([
      ['start', '/staff'],
      ['customers', '/staff/customers'],
      ['evidence', '/staff/audit'],
    ]);
  });

  it('sorts within a section', () => {
    expect(paths([route('/staff/b', { order: 2 }), route('/staff/a', { order: 1 })])).toEqual([
      ['start', '/staff/a', '/staff/b'],
    ]);
  });

  it('leaves out the other audience, and pages without a place', () => {
    expect(paths([route('/app/users', {}), route('/staffing', {}), route('/staff/customers/$id')])).toEqual([]);
  });

  it.each([
    [['owner'], 1],
    [['auditor', 'owner'], 1],
    [['router'], 0],
    [[], 0],
  ])('shows %p what roles open', (roles, count) => {
    expect(paths([route('/staff/system', { roles: ['owner'] })], roles)).toHaveLength(count);
  });
});

describe('the entry above a page', () => {
  const routes = [
    route('/staff/'),
    route('/staff/', {}),
    route('/staff/sub-processors', { section: 'processing' }),
    route('/staff/sub-processors/$id'),
    route('/staff/inbox', { section: 'events' }),
  ];
  it.each([
    ['/staff/sub-processors/7', '/staff/sub-processors'],
    ['/staff/sub-processors/7/edit', '/staff/sub-processors'],
    ['/staff/sub-processors', undefined],
    ['/staff/nowhere', undefined],
    ['/staff', undefined],
  ])('of %s is %s', (pathname, to) => {
    expect(entryAbove(routes, pathname)?.to).toBe(to);
  });
});
