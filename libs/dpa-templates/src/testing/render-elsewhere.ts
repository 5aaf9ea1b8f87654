import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Lets a fresh Node process run the TypeScript sources as they are: types are stripped, `.js` imports mean `.ts`. */
const hooks = `import { registerHooks } from 'node:module';
import { existsSync } from 'node:fs';
registerHooks({ resolve(name, context, next) {
  const source = name.startsWith('.') && new URL(name.replace(/\\.js$/, '.ts'), context.parentURL);
  return next(source && existsSync(source) ? source.href : name, context);
} });`;

const script = (folder: string, rows: number): string => `
const { renderPdf } = await import('${folder}/pdf/render-pdf.ts');
const { sampleAgreement, sampleList } = await import('${folder}/testing/sample-document.ts');
const { createHash } = await import('node:crypto');
if (${rows} > 0) await renderPdf(sampleList(${rows}));
process.stdout.write(createHash('sha256').update(await renderPdf(sampleAgreement('da'))).digest('hex'));`;

/** SHA-256 of the sample agreement rendered in another process and time zone, there after a list of some rows. */
export async function renderedElsewhere(timeZone: string, rowsBefore: number): Promise<string> {
  const folder = new URL('..', import.meta.url).href.replace(/\/$/, '');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--no-warnings',
      '--experimental-transform-types',
      '--import',
      `data:text/javascript,${encodeURIComponent(hooks)}`,
      '--input-type=module',
      '--eval',
      script(folder, rowsBefore),
    ],
    { env: { ...process.env, TZ: timeZone, LC_ALL: 'da_DK.UTF-8' } },
  );
  return stdout;
}
