import path from 'node:path';
import { z } from 'zod';
import house from './eslint-rules/plugin.js';
import { clean, planted } from './testing/planted-code.js';
import { PlantedTree, repository } from './testing/planted-tree.js';

const Report = z.array(
  z.object({ filePath: z.string(), messages: z.array(z.object({ ruleId: z.string().nullable() })) }),
);

const plantings = Object.entries(planted).flatMap(([rule, files]) =>
  Object.keys(files).map((file) => [rule, file] as const),
);

describe('the linter', () => {
  const found = new Map<string, (string | null)[]>();

  beforeAll(async () => {
    using tree = new PlantedTree(Object.assign({}, clean, ...Object.values(planted)));
    const config = path.join(repository, '.config/eslint.config.js');
    const { out, err } = await tree.run(
      'node_modules/eslint/bin/eslint.js',
      '--config',
      config,
      '--format',
      'json',
      '.',
    );
    if (err !== '') throw new Error(err);
    for (const { filePath, messages } of Report.parse(JSON.parse(out))) {
      found.set(
        path.relative(tree.root, filePath).split(path.sep).join('/'),
        messages.map(({ ruleId }) => ruleId),
      );
    }
  }, 60_000);

  it.each(plantings)('%s fires once in %s', (rule, file) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it.each(Object.keys(clean))('finds nothing in %s', (file) => {
    expect(found.get(file)).toEqual([]);
  });

  it('has a planted violation for every rule of the house', () => {
    expect(Object.keys(house.rules).filter((rule) => !(`house/${rule}` in planted))).toEqual([]);
  });
});
