import { joined } from './joined.js';

const feature = 'apps/api/src/agreements';
const lines = (count: number) => 'export {};\n' + '// line\n'.repeat(count - 1);
const suppressed = joined('// eslint-', 'disable-next-line');

/** rule → file → what is planted there. Each file breaks its rule once, and no other. */
export const planted: Record<string, Record<string, string>> = {
  '@typescript-eslint/no-explicit-any': {
    'libs/tenancy/src/anything.ts': 'export const say = (_: any): void => undefined;',
    [`${feature}/anything.spec.ts`]: 'export const say = (_: any): void => undefined;',
  },
  '@typescript-eslint/consistent-type-assertions': {
    [`${feature}/assertion.ts`]: 'export const f = (x: unknown) => x as string;',
    'e2e/assertion.ts': 'export const f = (x: unknown) => x as string;',
    'apps/web/src/ui/assertion.tsx': 'export const f = (x: unknown) => x as string;',
  },
  '@typescript-eslint/no-non-null-assertion': {
    [`${feature}/non-null.ts`]: 'export const f = (x?: string) => x!.length;',
  },
  '@typescript-eslint/no-floating-promises': {
    [`${feature}/floating.ts`]: 'export function f(): void {\n  Promise.resolve(1);\n}',
  },
  '@typescript-eslint/no-misused-promises': {
    [`${feature}/misused.ts`]: '[1].forEach(async (x) => Promise.resolve(x));',
    'apps/web/public-pages/misused.tsx': 'export const f = (x: () => Promise<void>) => <button onClick={x} />;',
  },
  '@typescript-eslint/ban-ts-comment': {
    [`${feature}/ignored.ts`]: joined('// @ts-', 'ignore\nexport const x: number = 1;'),
    [`${feature}/expected.ts`]: joined('// @ts-', "expect-error\nexport const x: number = '1';"),
  },
  '@typescript-eslint/switch-exhaustiveness-check': {
    [`${feature}/states.ts`]:
      "export function f(x: 'draft' | 'sent'): void {\n  switch (x) {\n    case 'sent':\n      break;\n  }\n}",
  },
  'comments/require-description': {
    [`${feature}/suppressed.ts`]: `${suppressed} eqeqeq\nexport const f = (x: string) => x == 'a';`,
    'apps/api/bin/suppressed.mjs': `${suppressed} eqeqeq\nexport const f = (x) => x == 'a';`,
  },
  'comments/no-unlimited-disable': {
    [`${feature}/suppressed-all.ts`]: `${suppressed} -- it is late\nexport const f = (x: string) => x == 'a';`,
  },
  'max-lines': {
    [`${feature}/long.ts`]: lines(301),
    [`${feature}/long.spec.ts`]: lines(301),
  },
  'no-console': {
    [`${feature}/loud.ts`]: "console.log('signed');",
  },
  'no-undef': {
    'apps/api/bin/unknown.mjs': 'export const x = unheardOf;',
  },
  'house/no-forward-ref': {
    [`${feature}/forward.module.ts`]:
      "import { forwardRef } from '@nestjs/common';\nexport const x = forwardRef(() => Map);",
    [`${feature}/forward-namespace.module.ts`]:
      "import * as nest from '@nestjs/common';\nexport const x = nest.forwardRef(() => Map);",
  },
  'house/no-global-module': {
    [`${feature}/global.module.ts`]:
      "import { Global } from '@nestjs/common';\n@Global()\nexport class GlobalModule {}",
    [`${feature}/dynamic.module.ts`]: 'export const x = { module: Map, global: true };',
  },
  'house/no-request-scope': {
    [`${feature}/scoped.ts`]:
      "import { Injectable, Scope } from '@nestjs/common';\n@Injectable({ scope: Scope.REQUEST })\nexport class Scoped {}",
    [`${feature}/request.ts`]: "import { REQUEST } from '@nestjs/core';\nexport const x = REQUEST;",
  },
  'house/no-synchronize': {
    'apps/api/src/database/source.ts': "export const x = { type: 'postgres', synchronize: true };",
    'libs/tenancy/src/source.ts': 'export const f = (x: { synchronize(): void }) => x.synchronize();',
  },
  'house/no-eager-or-lazy': {
    [`${feature}/eager.mapping.ts`]: 'export const x = { eager: true };',
    [`${feature}/lazy.mapping.ts`]: 'export const x = { lazy: true };',
  },
  'house/no-relations': {
    [`${feature}/related.mapping.ts`]:
      "import { EntitySchema } from 'typeorm';\nexport const x = new EntitySchema({ name: 'agreement', columns: {}, relations: {} });",
    'libs/tenancy/src/decorated.ts': "import { ManyToOne } from 'typeorm';\nexport const x = ManyToOne;",
  },
  'house/no-entity-subscriber': {
    [`${feature}/subscriber.ts`]:
      "import type { EntitySubscriberInterface } from 'typeorm';\nexport type Watch = EntitySubscriberInterface;",
  },
  'house/no-base-service': {
    [`${feature}/service.ts`]: 'export class BaseAgreementService {\n  readonly x = 1;\n}',
  },
  'house/no-ambient-time': {
    [`${feature}/today.ts`]: 'export const today = () => new Date();',
    [`${feature}/now.ts`]: 'export const now = () => Date.now();',
    'libs/dpa-templates/src/now.ts': 'export const now = () => new Date();',
    'apps/api/src/platform/now.ts': 'export const now = () => new Date();',
    'apps/web/src/ui/now.tsx': 'export const now = () => new Date();',
  },
  'house/no-ambient-random': {
    [`${feature}/luck.ts`]: 'export const luck = () => Math.random();',
  },
  'house/no-process-env': {
    [`${feature}/setting.ts`]: "export const x = process.env['PORT'];",
    'libs/tenancy/src/setting.ts': "import { env } from 'node:process';\nexport const x = env['PORT'];",
    'apps/api/src/setting.ts': 'export const { env } = process;',
  },
  'house/no-barrel': {
    [`${feature}/index.ts`]: "export * from './today.js';",
    'apps/web/src/ui/index.ts': "export { now } from './now.js';",
    [`${feature}/passed-on.ts`]: "import { today } from './today.js';\nexport { today };",
  },
  'house/file-name': {
    [`${feature}/signAgreement.ts`]: 'export const x = 1;',
    [`${feature}/date-utils.ts`]: 'export const x = 1;',
    'apps/web/src/common/button.ts': 'export const x = 1;',
    'apps/api/bin/helpers/x.mjs': 'export const x = 1;',
  },
  'house/no-literal-text': {
    'apps/web/src/features/agreements/text.tsx': 'export const X = () => <p>Underskriv</p>;',
    'apps/web/public-pages/choice.tsx': "export const X = (props: { ok: boolean }) => <p>{props.ok ? 'Ja' : '–'}</p>;",
    'apps/web/public-pages/attribute.tsx': 'export const X = () => <img src="/logo.svg" alt="Logo" />;',
    'apps/web/public-pages/spoken.tsx': joined(
      'export const X = (props: { n: number }) => <p aria-label={`Side $',
      '{props.n}`} />;',
    ),
  },
};

/** What stands right beside each ban and is fine. */
export const clean: Record<string, string> = {
  [`${feature}/agreement.ts`]:
    "export const states = ['draft', 'sent'] as const;\nexport const at = (iso: string) => new Date(iso);\n" +
    `${suppressed} eqeqeq -- null and undefined both mean unsigned\nexport const f = (x: unknown) => x == undefined;`,
  [`${feature}/agreement.spec.ts`]: 'export const now = () => new Date(Date.now() + Math.random());',
  [`${feature}/agreement.mapping.ts`]: 'export const x = { lazy: false, synchronize: false };',
  [`${feature}/agreements.module.ts`]:
    "import { Module } from '@nestjs/common';\n@Module({})\nexport class AgreementsModule {}",
  'apps/api/src/platform/clock.ts': 'export const now = () => new Date();',
  'apps/api/src/config.ts': "export const port = process.env['PORT'];",
  'apps/api/bin/start.mjs': "console.log(process.env.PORT, new Date(), new URL('http://localhost'));",
  'libs/tenancy/src/index.ts': "export { x } from './column.js';",
  'libs/tenancy/src/column.ts': lines(299) + 'export const x = 1;\n',
  'apps/web/src/app/agreements.$agreementId.tsx': 'export const X = () => <p title="–">· {1} % &nbsp;</p>;',
  'apps/web/public-pages/styled.tsx': joined(
    'export const X = (props: { colour: string }) => <style>{`:root{--accent:$',
    '{props.colour}}`}</style>;',
  ),
  'apps/web/src/app/__root.tsx': 'export const X = () => <p className="lead" data-kind="page" />;',
};
