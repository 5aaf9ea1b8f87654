import { gzipSync } from 'node:zlib';
import { givenOffer, givenReadyCustomer } from '../src/agreements/testing/given-agreement.js';
import type { Portal } from '../src/testing/portal.js';
import { alone, type Figure } from './figure.js';
import { startMeasured } from './measured-server.js';

const kB = (bytes: number): number => bytes / 1000;
const gzipped = (body: Uint8Array): number => gzipSync(body, { level: 9 }).length;

/** What a page loads at once: its HTML and the scripts and style sheets it names, in kB after gzip. Fonts are not counted. */
export async function weighPages(portal: Portal): Promise<Figure[]> {
  const { token } = await givenOffer(portal, { tenant: await givenReadyCustomer(portal, 'Sidernes ApS') });
  await portal.sql(`update app.signing_links set expires_at = now() + interval '30 days'`);
  await portal.sql(`update app.agreements set expires_at = now() + interval '30 days' where expires_at is not null`);
  const { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL } = portal.config;
  const env = { DATABASE_URL, PORTAL_SECRET, DATA_DIR, PUBLIC_URL, SMTP_URL, PROCESS: 'api' };
  const server = await startMeasured('own', 'own.js', env);
  try {
    const weigh = (title: string, path: string) => weighPage(`http://127.0.0.1:${server.port}`, title, path);
    return [
      ...(await weigh('page: front', '/')),
      ...(await weigh('page: signing', `/s/${token}`)),
      ...(await weigh('page: inquiry', '/inquiry')),
      ...(await weigh('app, before its first page', '/app')),
    ];
  } finally {
    await server.stop();
  }
}

/** Nothing for a page that does not exist. */
async function weighPage(origin: string, subject: string, path: string): Promise<Figure[]> {
  const response = await fetch(origin + path, { headers: { accept: 'text/html' } });
  const html = await response.text();
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  const { scripts, styles } = loadedAtOnce(html);
  const weight = async (paths: readonly string[]) => {
    let sum = 0;
    for (const file of paths) sum += gzipped(await bytesOf(origin + file));
    return kB(sum);
  };
  return [
    alone(subject, 'HTML', kB(gzipped(Buffer.from(html))), 'kB gz'),
    alone(subject, 'CSS', await weight(styles), 'kB gz'),
    alone(subject, 'JavaScript', await weight(scripts), 'kB gz'),
  ];
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The files a page names in its HTML: scripts (also preloaded modules) and style sheets. */
export function loadedAtOnce(html: string): { readonly scripts: string[]; readonly styles: string[] } {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const scripts = tags.flatMap(
    (tag) => attribute(tag, 'src') ?? (attribute(tag, 'rel') === 'modulepreload' ? (attribute(tag, 'href') ?? []) : []),
  );
  const styles = tags.flatMap((tag) => (attribute(tag, 'rel') === 'stylesheet' ? (attribute(tag, 'href') ?? []) : []));
  return { scripts: [...new Set(scripts)], styles: [...new Set(styles)] };
}
