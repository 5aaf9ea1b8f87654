import { isThirdCountry, subProcessorFacts } from './sub-processor.js';
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

  it('is any country but the 27 and the three', () => {
    expect(['DK', 'LI', 'SE'].map(isThirdCountry)).toEqual([false, false, false]);
    expect(['GB', 'CH', 'US', 'GL', 'FO'].map(isThirdCountry)).toEqual([true, true, true, true, true]);
  });
});
