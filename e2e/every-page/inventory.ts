import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const description = new URL('../../.cache/openapi.json', import.meta.url);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Every address that the server answers with a page: the build writes them from the routes. */
export function serverRoutes(): string[] {
  const api: unknown = JSON.parse(readFileSync(description, 'utf8'));
  const pages = typeof api === 'object' && api !== null && 'x-pages' in api ? api['x-pages'] : undefined;
  if (!Array.isArray(pages) || pages.length === 0) throw new Error('The build wrote no list of pages');
  return pages.filter(isText);
}

/** Every address of the single-page app, from the router that runs on this page. */
export async function appRoutes(page: Page): Promise<string[]> {
  const paths = await page.evaluate<string[]>('Object.keys(self.__TSR_ROUTER__.routesByPath)');
  return paths.filter((path) => /^\/(app|staff)(\/|$)/.test(path));
}

/** The routes that have no parameter can be visited as they are. */
export const isPlain = (route: string): boolean => !/[:$*]/.test(route);

/** Whether an address is one of a route's. */
export const matches = (route: string, pathname: string): boolean =>
  new RegExp(`^${route.replaceAll(/[:$][a-z]+/gi, '[^/]+').replaceAll('*', '.*')}/?$`).test(pathname);
