import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PageAssets } from '#public-pages/kit/page-context.js';

/** Nest injects the built pages' style sheet, font and scripts by this token. */
export const PAGE_ASSETS = Symbol('page assets');

const manifest = z.strictObject({
  styles: z.string().startsWith('/'),
  font: z.string().startsWith('/'),
  icon: z.string().startsWith('/'),
  scripts: z.record(z.string(), z.string().startsWith('/')),
});

/**
 * Which style sheet, font and scripts the pages load.
 *
 * @param directory where the build of the public pages lies, `dist/public`
 * @throws Error naming the command that builds them, when they are not built or not readable
 */
export async function readAssets(directory: string): Promise<PageAssets> {
  const file = join(directory, 'manifest.json');
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} can't be read. Build the public pages with: npm run build:public`, { cause });
  }
}

/** Stand-ins for specs that look at the HTML and load nothing. */
export const unbuiltAssets: PageAssets = {
  styles: '/assets/styles.css',
  font: '/assets/font.woff2',
  icon: '/assets/icon.svg',
  scripts: { public: '/assets/public.js', verify: '/assets/verify.js' },
};
