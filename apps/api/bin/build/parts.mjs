/**
 * @typedef {object} Part
 * @property {string} title
 * @property {string} script npm script that makes it
 * @property {string[]} inputs files and folders whose contents decide whether to make it again
 * @property {string[]} outputs what must be there afterwards
 */

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json'];
const MESSAGES = [
  ...['apps/web/messages', 'apps/web/project.inlang/settings.json'],
  ...['apps/web/generate-messages.mjs', 'apps/web/end-sentences.mjs'],
];
const COMPRESSION = 'apps/web/compress-assets.mjs';
const PUBLIC_PAGES = ['apps/web/public-pages', 'apps/web/enhance', COMPRESSION];
const API = ['apps/api/src', 'apps/api/bench', 'apps/web/public-pages', 'libs', '.swcrc', 'nest-cli.json'];
/** Written by the part before: the pages need making again only when the API's shape changed, not its inside. */
const API_SHAPE = '.cache/openapi.json';

/**
 * What the program is made of, in the order of making.
 * @type {Part[]}
 */
export const parts = [
  {
    title: 'message catalogues',
    script: 'generate:messages',
    inputs: [...SETTINGS, ...MESSAGES],
    outputs: ['apps/web/generated/messages', 'apps/web/generated/messages-one-by-one'],
  },
  { title: 'server', script: 'build:api', inputs: [...SETTINGS, ...API], outputs: ['dist/apps/api'] },
  {
    title: 'public pages',
    script: 'build:public',
    inputs: [...SETTINGS, ...PUBLIC_PAGES, ...MESSAGES],
    outputs: ['dist/public'],
  },
  {
    title: 'API client',
    script: 'generate:client',
    inputs: [...SETTINGS, ...API, ...MESSAGES, '.config/openapi-ts.config.js'],
    outputs: ['apps/web/generated/api', API_SHAPE],
  },
  {
    title: 'app pages',
    script: 'build:web',
    inputs: [...SETTINGS, ...MESSAGES, 'apps/web', 'libs', API_SHAPE],
    outputs: ['dist/web'],
  },
];
