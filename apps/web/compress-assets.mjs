/**
 * Lays a Brotli and a gzip copy beside each built text file, made once and as small as can be, so that the server need
 * not compress what never changes.
 *
 * Usage: node compress-assets.mjs directory
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|css|svg)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @param {string} directory flat, as the builds make it */
export async function compressAssets(directory) {
  const names = (await readdir(directory)).filter((name) => TEXT.test(name));
  for (const name of names) {
    const path = join(directory, name);
    const bytes = await readFile(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    await writeFile(`${path}.br`, await brotli(bytes, quality));
    await writeFile(`${path}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compressAssets(process.argv[2] ?? '');
