/**
 * Builds what the public pages load beside their HTML: one style sheet, one font, one icon, and each script that stands directly
 * in `apps/web/enhance/`. Every file is named by the hash of its content and may be kept by browsers for ever,
 * with compressed
 * copies beside it; `manifest.json` beside them says which is which, and is all that the API reads.
 *
 * Usage: node build.mjs [directory, by default dist/public]
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { compressAssets } from '../compress-assets.mjs';

/** Where the API serves `dist/public/`. */
const servedAt = '/assets/';
const here = import.meta.dirname;
const enhance = join(here, '../enhance');
const target = resolve(process.argv[2] ?? join(here, '../../../dist/public'));
/** A running server goes on reading the last finished build while the next one is made. */
const making = `${target}.making`;

const scripts = (await readdir(enhance)).filter((name) => name.endsWith('.ts') && !name.includes('.spec.'));
const nameOf = (file) => file.replace(/\.ts$/, '');

const result = await build({
  configFile: false,
  root: join(here, '..'),
  base: servedAt,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: making,
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    rollupOptions: {
      input: {
        styles: join(here, 'public.css'),
        ...Object.fromEntries(scripts.map((file) => [nameOf(file), join(enhance, file)])),
      },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'public-[hash].css' : '[name]-[hash][extname]'),
      },
    },
  },
});

const files = result.output;
const fileEnding = (ending) => {
  const found = files.find(({ fileName }) => fileName.endsWith(ending));
  if (!found) throw new Error(`The build of the public pages made no ${ending} file.`);
  return servedAt + found.fileName;
};

const entries = files.filter((file) => file.type === 'chunk' && file.isEntry && scripts.includes(`${file.name}.ts`));
const icon = await readFile(join(here, 'icon.svg'));
const iconName = `icon-${createHash('sha256').update(icon).digest('base64url').slice(0, 8)}.svg`;
await writeFile(join(making, iconName), icon);

const manifest = {
  styles: fileEnding('.css'),
  font: fileEnding('.woff2'),
  icon: servedAt + iconName,
  scripts: Object.fromEntries(entries.map((file) => [file.name, servedAt + file.fileName])),
};
await writeFile(join(making, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await compressAssets(making);
await rm(target, { recursive: true, force: true });
await rename(making, target);
