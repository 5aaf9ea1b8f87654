import type { Page } from 'playwright-core';
import { isPlain, appRoutes } from './inventory.js';
import { apiOf, type Item, type OwnApi } from './own-api.js';
import { address, type Visit } from './visit.js';

type Sample = readonly [route: string, list: string, isRight?: (item: Item) => boolean];

const agreement =
  (...states: string[]) =>
  (item: Item) =>
    states.includes(String(item['state']));

/** Where the id of a route's sample comes from. Several for a route whose faces differ. */
const samples: readonly Sample[] = [
  ['/app/agreements/$id', '/api/app/agreements'],
  ['/app/inquiries/$id', '/api/app/inquiries'],
  ['/app/sub-processors/changes/$id', '/api/app/sub-processor-changes'],
  ['/staff/agreements/$id', '/api/staff/agreements', agreement('in_force')],
  ['/staff/agreements/$id', '/api/staff/agreements', agreement('viewed')],
  ['/staff/agreements/$id/annexes', '/api/staff/agreements', agreement('draft')],
  ['/staff/agreements/$id/document', '/api/staff/agreements', agreement('in_force')],
  ['/staff/campaigns/$id', '/api/staff/agreement-campaigns', ({ state }) => state === 'planned'],
  ['/staff/campaigns/$id', '/api/staff/agreement-campaigns', ({ state }) => state === 'finished'],
  ['/staff/campaigns/$id/edit', '/api/staff/agreement-campaigns', ({ state }) => state === 'planned'],
  ['/staff/customers/$id', '/api/staff/customers'],
  ['/staff/customers/$id/edit', '/api/staff/customers'],
  ['/staff/inbox/$id', '/api/staff/inbox'],
  ['/staff/templates/$id', '/api/staff/agreement-templates'],
  ['/staff/templates/$id/changes', '/api/staff/agreement-templates'],
  ['/staff/templates/$id/edit', '/api/staff/agreement-templates'],
  ['/staff/templates/$id/versions/$number', '/api/staff/agreement-templates'],
  ['/staff/sub-processors/$id', '/api/staff/sub-processors'],
  ['/staff/sub-processors/$id/edit', '/api/staff/sub-processors', ({ status }) => status === 'planned'],
  ['/staff/sub-processors/changes/$id', '/api/staff/sub-processor-changes', ({ state }) => state === 'draft'],
  ['/staff/sub-processors/changes/$id/edit', '/api/staff/sub-processor-changes', ({ state }) => state === 'draft'],
  ['/staff/sub-processors/changes/$id', '/api/staff/sub-processor-changes', ({ state }) => state === 'announced'],
];

const policies: readonly Visit[] = [
  address('/staff/policies/$slug', '/staff/policies/privacy'),
  address('/staff/policies/$slug/preview', '/staff/policies/privacy/preview'),
];

/** Every page of one area of the single-page app, as the router on this page knows them. */
export async function appVisits(page: Page, area: 'app' | 'staff'): Promise<{ visits: Visit[]; routes: string[] }> {
  const routes = (await appRoutes(page)).filter((route) => route.split('/')[1] === area);
  const api = apiOf(page);
  const own = samples.filter(([route]) => route.split('/')[1] === area);
  const visits = [
    ...(area === 'staff' ? policies : []),
    ...routes.filter((route) => isPlain(route)).map((route) => address(route, route)),
    ...(await Promise.all(own.map((sample) => sampled(api, sample)))),
    address(`/${area}/*`, `/${area}/nowhere`, { face: 'not found' }),
    ...(area === 'staff' ? [address('/attestation', '/attestation')] : []),
  ];
  return { visits, routes };
}

async function sampled(api: OwnApi, [route, list, isRight]: Sample): Promise<Visit> {
  const id = await api.first(list, isRight);
  return address(route, route.replace('$id', id).replace('$number', '1'), { face: id });
}
