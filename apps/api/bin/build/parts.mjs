/**
 * @typedef {object} Part
 * @property {string} title
 * @property {string} script npm script that makes it
 * @property {string[]} inputs files and folders whose contents decide whether to make it again
 * @property {string[]} outputs what must be there afterwards
 */

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json'];
const MESSAGES = ['apps/web/messages', 'apps/web/project.inlang/settings.json'];
const API = ['apps/api/src', 'apps/web/public-pages', 'libs', '.swcrc', 'nest-cli.json'];

/**
 * What the program is made of, in the order of making.
 * @type {Part[]}
 */
export const parts = [
  {
    title: 'Message catalogues',
    script: 'generate:messages',
    inputs: [...SETTINGS, ...MESSAGES],
    outputs: ['apps/web/generated/messages'],
  },
  { title: 'Server', script: 'build:api', inputs: [...SETTINGS, ...API], outputs: ['dist/apps/api'] },
  {
    title: 'API client',
    script: 'generate:client',
    inputs: [...SETTINGS, ...API],
    outputs: [],
  },
  {
    title: 'Web pages',
    script: 'build:web',
    inputs: [...SETTINGS, ...MESSAGES, ...API, 'apps/web'],
    outputs: [],
  },
];
