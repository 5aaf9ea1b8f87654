import path from 'node:path';
import { z } from 'zod';
import { PlantedTree, repository } from './testing/planted-tree.js';

const feature = 'apps/api/src/agreements';

/** rule → importing file → what it imports. Each import breaks its rule, and no other. */
const forbidden: Record<string, Record<string, string>> = {
  'no-cycles': { 'libs/tenancy/src/context.ts': './unit.js' },
  'libs-stand-alone': { 'libs/tenancy/src/upward.ts': '../../../apps/api/src/config.js' },
  'libs-without-nest': { 'libs/tenancy/src/nested.ts': '@nestjs/common' },
  'libs-by-their-index': { [`${feature}/deep.presenter.ts`]: '../../../../libs/tenancy/src/column.js' },
  'server-without-browser-app': { [`${feature}/web.presenter.ts`]: '../../../web/src/ui/button.js' },
  'browser-app-without-server': { 'apps/web/src/ui/server.ts': '../../../api/src/config.js' },
  'public-pages-alone': {
    'apps/web/public-pages/server.tsx': '../../api/src/config.js',
    'apps/web/public-pages/button.tsx': '../src/ui/button.js',
  },
  'no-react-in-server': { [`${feature}/drawn.presenter.ts`]: 'react-dom/server' },
  'no-mantine-in-public-pages': {
    'apps/web/public-pages/rich.tsx': '@mantine/core',
    'apps/api/src/platform/pages/rich.ts': '@mantine/hooks',
  },
  'no-deep-import-across-features': {
    'apps/api/src/inquiries/deep-repository.presenter.ts': '../agreements/agreements.repository.js',
    'apps/api/src/inquiries/deep-domain.ts': '../agreements/agreement.js',
    'apps/api/src/inquiries/send-deep-mapping.ts': '../agreements/agreements.mapping.js',
    'apps/api/src/inquiries/deep-job.presenter.ts': '../agreements/seal-agreement.job.js',
    'apps/api/src/inquiries/deep-policy.presenter.ts': '../agreements/agreements.policy.js',
  },
  'agreement-stages-by-their-record': {
    'apps/api/src/agreement-offering/deep.presenter.ts': '../inquiries/inquiries.repository.js',
    'apps/api/src/agreement-offering/deep-stage.ts': '../agreements/agreement.js',
  },
  'notice-stages-by-their-record': {
    'apps/api/src/notice-decision/deep.presenter.ts': '../agreements/agreement.js',
  },
  'modules-by-modules': { [`${feature}/upward.presenter.ts`]: './agreements.module.js' },
  'platform-below-features': { 'apps/api/src/platform/knowing.ts': '../agreements/sign-agreement.js' },
  'plain-domain': { [`${feature}/wired.ts`]: '@nestjs/common' },
  'domain-at-the-bottom': {
    [`${feature}/calling.ts`]: './sign-agreement.js',
    [`${feature}/storing.ts`]: './agreements.repository.js',
    [`${feature}/showing.ts`]: './agreements.presenter.js',
  },
  'storage-below-use-cases': {
    [`${feature}/upward.repository.ts`]: './sign-agreement.js',
    [`${feature}/upward.wall.ts`]: './sign-agreement.js',
    [`${feature}/upward.policy.ts`]: './agreements.controller.js',
  },
  'use-case-below-controller': {
    [`${feature}/send-upward.ts`]: './agreements.controller.js',
    [`${feature}/upward.job.ts`]: './agreements.controller.js',
  },
  'typeorm-near-the-database': {
    [`${feature}/send-sql.ts`]: 'typeorm',
    'apps/api/src/platform/sql.ts': 'typeorm',
    'libs/dpa-templates/src/sql.ts': 'typeorm',
  },
  'nest-typeorm-in-modules': { [`${feature}/send-injected.ts`]: '@nestjs/typeorm' },
  'no-own-connections': { [`${feature}/send-raw.ts`]: 'pg', 'libs/dpa-templates/src/raw.ts': 'pg' },
  'declared-packages': { [`${feature}/send-phantom.ts`]: 'ajv' },
  'shipped-packages': { [`${feature}/send-dev.ts`]: 'supertest' },
  'no-test-code-in-production': { [`${feature}/send-tested.ts`]: './agreement.spec.js' },
};

/** Importing file → what it may import. */
const allowed: Record<string, string[]> = {
  [`${feature}/agreements.controller.ts`]: ['./sign-agreement.js', './agreements.presenter.js', '@nestjs/common'],
  [`${feature}/sign-agreement.ts`]: ['./agreement.js', './agreements.repository.js', '@nestjs/common', '#tenancy'],
  [`${feature}/list-agreements.ts`]: ['typeorm', './agreements.mapping.js'],
  [`${feature}/agreements.repository.ts`]: ['./agreement.js', './agreements.mapping.js', 'typeorm'],
  [`${feature}/agreements.mapping.ts`]: ['typeorm', './agreement.js'],
  [`${feature}/agreements.policy.ts`]: ['./agreement.js'],
  [`${feature}/agreements.schema.ts`]: ['zod'],
  [`${feature}/agreements.events.ts`]: ['zod'],
  [`${feature}/agreements.presenter.ts`]: ['./agreements.schema.js', './agreement.js'],
  [`${feature}/agreements.module.ts`]: [
    './agreements.controller.js',
    '@nestjs/typeorm',
    '../inquiries/inquiries.module.js',
  ],
  [`${feature}/seal-agreement.job.ts`]: ['./sign-agreement.js'],
  [`${feature}/agreement.spec.ts`]: [
    './agreement.js',
    '../inquiries/inquiries.repository.js',
    'typeorm',
    'pg',
    'supertest',
  ],
  [`${feature}/agreement.ts`]: ['zod', '../config.js'],
  'apps/api/src/inquiries/route-inquiry.ts': ['../agreements/sign-agreement.js', '../agreements/agreements.events.js'],
  'apps/api/src/inquiries/inquiries.repository.ts': ['typeorm'],
  'apps/api/src/inquiries/inquiries.module.ts': ['@nestjs/common'],
  'apps/api/src/agreement-record/agreement-kept.repository.ts': ['typeorm'],
  'apps/api/src/agreement-offering/offer-agreement.ts': ['../agreement-record/agreement-kept.repository.js'],
  'apps/api/src/platform/pages/draw-page.ts': ['react-dom/server', '#public-pages/page.js'],
  'apps/api/src/database/data-source.ts': ['typeorm', 'pg', '../agreements/agreements.mapping.js'],
  'apps/api/src/config.ts': ['zod'],
  'apps/web/public-pages/page.tsx': ['react'],
  'apps/web/src/ui/button.tsx': ['react', '@mantine/core'],
  'libs/tenancy/src/index.ts': ['./column.js', './unit.js'],
  'libs/tenancy/src/unit.ts': ['./context.js', 'typeorm', 'pg'],
  'libs/tenancy/src/column.ts': ['typeorm'],
};

const Report = z.object({
  summary: z.object({
    error: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(z.object({ module: z.string(), couldNotResolve: z.boolean() })),
    }),
  ),
});

const config = path.join(repository, '.config/dependency-cruiser.cjs');
const importing = (...targets: string[]) => targets.map((target) => `import '${target}';\n`).join('');
const cases = Object.entries(forbidden).flatMap(([rule, files]) =>
  Object.entries(files).map(([file, target]) => ({ rule, file, target })),
);

describe('the rules on imports', () => {
  let report: z.infer<typeof Report>;

  beforeAll(async () => {
    const right = Object.entries(allowed).map(([file, targets]) => [file, importing(...targets)]);
    const wrong = cases.map(({ file, target }) => [file, importing(target)]);
    using tree = new PlantedTree(Object.fromEntries([...right, ...wrong]));
    const program = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
    const { out, err } = await tree.run(program, '--config', config, '--output-type', 'json', 'apps', 'libs');
    if (err !== '') throw new Error(err);
    report = Report.parse(JSON.parse(out));
  }, 60_000);

  const brokenBy = (file: string) =>
    report.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(cases)('$rule: $file must not import $target', ({ rule, file }) => {
    expect(brokenBy(file)).toEqual([rule]);
  });

  it.each(Object.entries(allowed))('%s may import %j', (file) => {
    expect(brokenBy(file)).toEqual([]);
  });

  it('has found every file that is imported here', () => {
    const lost = report.modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ couldNotResolve }) => couldNotResolve).map(({ module }) => `${source} → ${module}`),
    );
    expect(lost).toEqual([]);
  });

  it('has a planted violation for every rule', async () => {
    const Rules = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });
    const { forbidden: rules } = Rules.parse(await import(config)).default;
    expect(rules.map(({ name }) => name).filter((name) => !(name in forbidden))).toEqual([]);
  });
});
