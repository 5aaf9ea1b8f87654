import { forwardingFault, MOST_FORWARDINGS, type Forwarding } from './forwarding.js';

const forwarding = (from: string, to: string): Forwarding => ({
  at: new Date('2026-03-05T09:00:00Z'),
  from: { name: from, email: `${from}@acme.example` },
  to: { name: to, title: '', email: `${to}@acme.example` },
  message: 'Du er direktør.',
});
const at = (name: string) => ({ email: `${name}@acme.example` });

describe('handing an offer on', () => {
  it.each([
    ['to somebody new', [], 'bo', 'eva', undefined],
    ['to oneself', [], 'bo', 'bo', 'held'],
    ['to oneself, in capitals', [], 'bo', 'BO', 'held'],
    ['back to where it came from', [forwarding('bo', 'eva')], 'eva', 'bo', 'held'],
    ['on to a third', [forwarding('bo', 'eva')], 'eva', 'ib', undefined],
  ] as const)('%s', (_case, earlier, from, to, fault) => {
    expect(forwardingFault(earlier, at(from), at(to))).toBe(fault);
  });

  it('ends after three times', () => {
    const chain = ['a', 'b', 'c', 'd'];
    const earlier = chain.slice(1).map((to, n) => forwarding(chain[n] ?? '', to));
    expect(earlier).toHaveLength(MOST_FORWARDINGS);
    expect(forwardingFault(earlier, at('d'), at('e'))).toBe('too-often');
    expect(forwardingFault(earlier.slice(1), at('d'), at('e'))).toBeUndefined();
  });
});
