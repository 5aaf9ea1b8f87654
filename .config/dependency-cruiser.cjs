/**
 * Who may import whom. Paths are regular expressions from the repository root; `$1` is the feature of the importing file.
 *
 * A feature is a folder of apps/api/src that is none of `shared`; a program of its own is none either. What a file in a
 * feature is, its name says: a suffix (`.controller`, `.repository` …), else a verb in front makes it a use case, else
 * it is domain.
 */
const verbs = require('./verbs.cjs').join('|');

const shared = 'platform|database|demo|testing|bench|cli|mail-catcher';
const feature = `^apps/api/src/(?!(?:${shared})/)([^/]+)`;
const anyFeature = `^apps/api/src/(?!(?:${shared})/)[^/]+`;

const useCase = `/(?:${verbs})-[a-z0-9-]+\\.ts$`;
const domain = `/(?!(?:${verbs})-)[a-z0-9-]+\\.ts$`;
const controller = '\\.controller\\.ts$';
const suffixed = (...kinds) => `\\.(?:${kinds.join('|')})\\.ts$`;
const npm = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})/`;

const specs = '\\.spec\\.tsx?$|/(testing|bench)/';

/**
 * Domain that another feature is about: notices announce the register's facts, the system page shows the seal's key, an
 * agreement its seal's level, its evidence the seal's parts and the log's events.
 */
const shownDomain = [
  '^apps/api/src/sub-processors/(?:sub-processor|told-name|own-day|notice-status)\\.ts$',
  '^apps/api/src/sealing/(?:sealing-key|verify/(?:verification|verification-words|verification-findings|sealing-parts)|party-attestation|pdf/pdf-attachments|own-certificates)\\.ts$',
  '^apps/api/src/notice-record/notice\\.ts$',
  '^apps/api/src/audit/exported-events\\.ts$',
];

/** What has a life of several features. What it is and where it is kept, they have in common: agreement-record, notice-record. */
const lives = ['agreement', 'notice'];
const stagesOf = (life) => `apps/api/src/${life}(?:s|-[a-z]+)/`;

/** What a feature may import of others, and all of its own. */
const openToFeatures = [
  '^apps/api/src/$1/',
  suffixed('events', 'jobs', 'schema', 'module'),
  `^apps/api/src/[^/]+${useCase}`,
  ...shownDomain,
];

/** A rule that fails the check: what it says, who must not, whom. */
const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    never(
      'no-cycles',
      'Neither file can be read or tested without the other. Type imports count.',
      {},
      { circular: true },
    ),

    // Parts of the repository
    never(
      'libs-stand-alone',
      'A library knows nothing of the applications.',
      { path: '^libs/' },
      { path: '^(apps|e2e)/' },
    ),
    never(
      'libs-without-nest',
      'Libraries are plain TypeScript; Nest wires them up in apps/api.',
      { path: '^libs/' },
      { path: npm('@nestjs') },
    ),
    never(
      'libs-by-their-index',
      'What a library offers is what its src/index.ts exports: #tenancy, #dpa-templates, #countries.',
      { path: '^(apps|e2e)/', pathNot: specs },
      { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
    ),
    never(
      'server-without-browser-app',
      'The server knows the browser application as built files only.',
      { path: '^apps/api/' },
      { path: '^apps/web/src/' },
    ),
    never(
      'browser-app-without-server',
      'The browser application talks to the server through its generated client.',
      { path: '^apps/web/(src|enhance)/' },
      { path: '^apps/api/' },
    ),
    never(
      'public-pages-alone',
      'Public pages are drawn on the server without the browser application, and get their data as props.',
      { path: '^apps/web/public-pages/' },
      { path: '^apps/(web/src|api)/' },
    ),
    never(
      'no-react-in-server',
      'Only platform/pages and the pages feature draw pages; everything else answers data.',
      { path: '^apps/api/', pathNot: '^apps/api/src/(platform/)?pages/' },
      { path: npm('react', 'react-dom', '@mantine', '@tabler') },
    ),
    never(
      'no-mantine-in-public-pages',
      'Public pages stay a few kilobytes.',
      { path: '^(apps/api|apps/web/public-pages)/' },
      { path: npm('@mantine') },
    ),

    // Features
    never(
      'no-deep-import-across-features',
      'From another feature: an exported use case (verb-noun.ts), or its contracts: *.events.ts, *.jobs.ts, *.schema.ts. Modules import modules.',
      { path: `${feature}/`, pathNot: [specs, ...lives.map((life) => `^${stagesOf(life)}`)] },
      { path: `${anyFeature}/`, pathNot: openToFeatures },
    ),
    ...lives.map((life) =>
      never(
        `${life}-stages-by-their-record`,
        `The features of its life share ${life}-record, and of each other know what every feature may.`,
        { path: `${feature}/`, pathNot: [specs, `^(?!${stagesOf(life)})`] },
        { path: `${anyFeature}/`, pathNot: [`^apps/api/src/${life}-record/`, ...openToFeatures] },
      ),
    ),
    never(
      'modules-by-modules',
      'Only a module, and what starts the application, imports a module.',
      { path: `${feature}/`, pathNot: [specs, suffixed('module')] },
      { path: suffixed('module') },
    ),
    never(
      'platform-below-features',
      'The platform serves every feature and knows none.',
      { path: '^apps/api/src/platform/', pathNot: specs },
      { path: `${anyFeature}/` },
    ),

    // Layers inside a feature: controller → use case → domain, repository. Never up.
    never(
      'plain-domain',
      'Domain is plain TypeScript. Is this a use case? Then a verb of .config/verbs.cjs comes first in its name; ' +
        'anything else that Nest wires has a suffix (.guard, .adapter …).',
      { path: `${anyFeature}${domain}` },
      { path: npm('@nestjs', 'typeorm') },
    ),
    never(
      'domain-at-the-bottom',
      'The domain knows its rules and nothing that calls, stores or shows it. (A noun that begins like a verb is read as ' +
        'a use case: rather sealing-key.ts than seal-key.ts.)',
      { path: `${anyFeature}${domain}` },
      {
        path: [
          suffixed('controller', 'module', 'jobs?', 'repository', 'mapping', 'wall', 'presenter'),
          `${anyFeature}${useCase}`,
        ],
      },
    ),
    never(
      'storage-below-use-cases',
      'A repository, mapping, wall, policy, schema or event is used by the use case and knows none.',
      { path: `${anyFeature}/.*${suffixed('repository', 'mapping', 'wall', 'policy', 'schema', 'events')}` },
      { path: [suffixed('controller', 'module'), `${anyFeature}${useCase}`] },
    ),
    never(
      'use-case-below-controller',
      'A use case does not know which route called it.',
      { path: [`${anyFeature}${useCase}`, `${anyFeature}/.*${suffixed('jobs?', 'presenter')}`] },
      { path: controller },
    ),

    // Packages
    never(
      'typeorm-near-the-database',
      'Only mappings, repositories, reads and the database layer speak TypeORM.',
      {
        path: '^(apps|libs)/',
        pathNot: [
          '^apps/api/src/(database|demo)/|^libs/tenancy/',
          suffixed('mapping', 'repository'),
          `${anyFeature}/(list|read)-[a-z0-9-]+\\.ts$`,
          specs,
        ],
      },
      { path: npm('typeorm') },
    ),
    never(
      'nest-typeorm-in-modules',
      'Modules name the mappings they own; nothing else needs the Nest binding of TypeORM.',
      {
        path: '^(apps|libs)/',
        pathNot: ['^apps/api/src/(database|demo)/', suffixed('module', 'repository'), specs],
      },
      { path: npm('@nestjs/typeorm') },
    ),
    never(
      'no-own-connections',
      'A connection of its own carries no tenant. Go through the unit of work. (Verifying the audit chains needs the owner.)',
      {
        path: [`${anyFeature}/`, '^libs/dpa-templates/', '^apps/web/'],
        pathNot: [specs, '^apps/api/src/audit/verify-(audit|audit\\.cli|heads)\\.ts$'],
      },
      { path: npm('pg', 'pg-pool') },
    ),
    never(
      'declared-packages',
      'The package is not in package.json, and is here only because another one brought it.',
      { path: '^(apps|libs|e2e)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'shipped-packages',
      'Code that runs at the customer stands in dependencies, not devDependencies.',
      { path: '^(apps/api/src|apps/web/public-pages|libs)/.*\\.tsx?$', pathNot: specs },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('@mantine') },
    ),
    never(
      'no-test-code-in-production',
      'Specs and their aids are not shipped; the demo borrows the testing module to set the clock.',
      { path: '^(apps|libs)/', pathNot: [specs, '^apps/api/src/demo/'] },
      { path: specs },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(dist|\\.data|\\.cache)/', '^apps/web/.*(dist|generated)/', '\\.gen\\.tsx?$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
