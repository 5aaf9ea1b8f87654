import { z } from 'zod';
import { joined } from './testing/joined.js';
import { PlantedTree } from './testing/planted-tree.js';

const Outcome = z.object({
  figures: z.record(z.string(), z.number()),
  broken: z.record(z.string(), z.array(z.string())),
});

async function measured(files: Record<string, string>) {
  using tree = new PlantedTree(files);
  const { code, out } = await tree.run('.config/figures.mjs', '--json');
  const { figures, broken } = Outcome.parse(JSON.parse(out));
  return {
    code,
    figures,
    broken: Object.fromEntries(Object.entries(broken).filter(([, places]) => places.length > 0)),
  };
}

const feature = 'apps/api/src/agreements';
// In halves: these words must not be found in this file.
const later = joined('TO', 'DO');
const off = joined('eslint-', 'disable-next-line no-eval');

/** limit → file → what is planted there, and the place that is named. */
const planted: Record<string, Record<string, [text: string, place: string]>> = {
  tooLong: {
    [`${feature}/long.ts`]: ['//\n'.repeat(301), ' (301 lines)'],
    'apps/api/bin/long.mjs': ['//\n'.repeat(301), ' (301 lines)'],
  },
  any: {
    [`${feature}/any.ts`]: ['\nexport const f = (x: any) => x;\n', ':2'],
    [`${feature}/any.spec.ts`]: ['export type Row = Record<string, any>;\n', ':1'],
  },
  cycles: {
    'libs/tenancy/src/a.ts': ["import './b.js';\n", ' → libs/tenancy/src/b.ts → libs/tenancy/src/a.ts'],
    'libs/tenancy/src/b.ts': ["import type {} from './a.js';\n", ''],
    'libs/dpa-templates/src/c.ts': [
      "import '#dpa-templates';\n",
      ' → libs/dpa-templates/src/index.ts → libs/dpa-templates/src/c.ts',
    ],
    'libs/dpa-templates/src/index.ts': ["export * from './c.js';\n", ''],
  },
  skippedTests: {
    [`${feature}/skip.spec.ts`]: ["describe.skip('signing', () => undefined);\n", ':1'],
    [`${feature}/only.spec.ts`]: ["\nit.only('signs', () => undefined);\n", ':2'],
    [`${feature}/crossed-out.spec.ts`]: ["xit('signs', () => undefined);\n", ':1'],
    [`${feature}/skip-each.spec.ts`]: ["it.skip.each([1])('signs', () => undefined);\n", ':1'],
    'e2e/later.spec.ts': [`test.${later.toLowerCase()}('signs');\n`, ':1'],
  },
  leftovers: {
    [`${feature}/later.ts`]: [`// ${later}: sign\n`, ':1'],
    [`${feature}/missing.ts`]: [joined("throw new Error('not ", "implemented');\n"), ':1'],
    [`${feature}/temporary.spec.ts`]: [joined('\n/* for ', 'now */\n'), ':2'],
  },
  suppressionsWithoutReason: {
    [`${feature}/off.ts`]: [`// ${off}\n`, ':1'],
    [`${feature}/expected.ts`]: [joined('// @ts-', 'expect-error\n'), ':1'],
    [`${feature}/ignored.ts`]: [joined('// @ts-', 'ignore it is late\n'), ':1'],
  },
};

const cases = Object.entries(planted).flatMap(([limit, files]) =>
  Object.entries(files).map(([file, [text, place]]) => ({ limit, file, text, place })),
);

describe('the limits on the figures', () => {
  let found: Awaited<ReturnType<typeof measured>>;

  beforeAll(async () => {
    found = await measured(Object.fromEntries(cases.map(({ file, text }) => [file, text])));
  });

  it.each(cases.filter(({ place }) => place !== ''))('$limit is broken in $file', ({ limit, file, place }) => {
    expect(found.broken[limit]).toContain(file + place);
  });

  it('names nothing but what is planted, and fails', () => {
    const expected = Object.entries(planted).map(([limit, files]) => [
      limit,
      Object.values(files).filter(([, place]) => place !== '').length + (limit === 'leftovers' ? 1 : 0), // the unwritten test says the word too
    ]);
    expect(Object.entries(found.broken).map(([limit, places]) => [limit, places.length])).toEqual(expected);
    expect(found.code).toBe(1);
  });

  it('lets pass what keeps to them, and counts it', async () => {
    const { code, figures, broken } = await measured({
      [`${feature}/agreement.ts`]: `/** any */\nexport const many = 'any';\n// ${off} -- the court asked for it\n`,
      'libs/tenancy/src/index.ts': '//\n'.repeat(299) + 'export {};\n',
      [`${feature}/agreement.spec.ts`]:
        "import './agreement.js';\n\nit('signs', () => {\n  expect(`it.skip(\n`).toBe(1);\n});\n",
      'apps/web/src/router.gen.ts': 'export const x: any = 1;\n',
      'dist/agreement.ts': 'export const x: any = 1;\n',
    });
    expect(broken).toEqual({});
    expect(code).toBe(0);
    expect(figures).toEqual({
      files: 2,
      codeLines: 2,
      medianLines: 300,
      p90Lines: 300,
      maxLines: 300,
      testFiles: 1,
      testCodeLines: 5,
      testToCode: 2.5,
      suppressions: 1,
    });
  });
});
