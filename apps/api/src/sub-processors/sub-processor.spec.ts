import { placeFaults, subProcessorFacts } from './sub-processor.js';
import { exampleFacts } from './testing/given-sub-processor.js';

describe('a sub-processor outside the EU and the EEA', () => {
  it.each([
    ['DK', null, true],
    ['NO', null, true],
    ['IS', null, true],
    ['GB', null, false],
    ['CH', null, false],
    ['US', null, false],
    ['US', 'dpf', true],
    ['US', 'scc', true],
    ['GB', 'adequacy', true],
    ['IN', 'bcr', true],
    ['DK', 'scc', true],
  ] as const)('in %s on the basis of %s is accepted: %s', (country, transferMechanism, accepted) => {
    const facts = exampleFacts('Somewhere Ltd', { country, transferMechanism });
    const parsed = subProcessorFacts.safeParse(facts);
    expect(parsed.success).toBe(accepted);
    if (!parsed.success) expect(parsed.error.issues[0]?.path).toEqual(['transferMechanism']);
  });

  it.each([
    ['IN', 'dpf', 'facts.transferMechanism', 'dpf_elsewhere'],
    ['IN', 'adequacy', 'facts.transferMechanism', 'no_decision'],
    ['US', 'derogation', 'facts.transferMechanism', 'derogation'],
    ['XX', 'scc', 'facts.country', 'unknown'],
  ] as const)(
    'in %s on the basis of %s stays readable, and is told to nobody any more',
    (country, basis, path, code) => {
      const facts = exampleFacts('Somewhere Ltd', { country, transferMechanism: basis });
      expect(subProcessorFacts.safeParse(facts).success).toBe(true);
      expect(placeFaults(facts)).toMatchObject([{ path, code }]);
    },
  );
});
