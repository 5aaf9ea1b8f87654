import { exampleFacts } from '../sub-processors/testing/given-sub-processor.js';
import type { SubProcessorFacts } from '../sub-processors/sub-processor.js';
import type { StaffSubProcessorDetail } from '../sub-processors/sub-processors.schema.js';
import { broughtTransfers } from './brought-transfers.js';

const inEea = exampleFacts('Nordlys A/S');
const abroad = (country: string, transferMechanism: SubProcessorFacts['transferMechanism']) =>
  exampleFacts('Nordlys A/S', { country, transferMechanism });
const services = [{ id: 'booking', code: 'booking', name: { da: 'Booking', en: 'Booking' } }];
const company = (more: Partial<StaffSubProcessorDetail>): StaffSubProcessorDetail => ({
  ...{ id: 's1', parentId: null, status: 'active', flowDownOn: null, activatedOn: null, endsOn: null },
  ...{ facts: inEea, factsFrom: '2026-01-01', upcoming: [], services, chain: [], versions: [] },
  ...more,
});
const told = (country: string | null, mechanism: string, knownTo: string[] = []) => [
  { subProcessorId: 's1', company: 'Nordlys A/S', country, mechanism, knownTo },
];

describe('the transfers that a change brings', () => {
  it.each([
    ['one within the EU', inEea, []],
    ['one outside it', abroad('US', 'scc'), told('US', 'scc')],
    ['one with an adequacy decision', abroad('GB', 'adequacy'), told('GB', 'adequacy')],
    ['one within it that lets data go on', abroad('IE', 'scc'), told(null, 'scc')],
  ] as const)('%s that begins', (_, facts, transfers) => {
    expect(broughtTransfers({ kind: 'add', facts: null }, company({ facts }))).toEqual(transfers);
    expect(broughtTransfers({ kind: 'replace', facts: null }, company({ facts }))).toEqual(transfers);
    expect(broughtTransfers({ kind: 'end', facts: null }, company({ facts }))).toEqual([]);
  });

  it.each([
    ['moves within the EU', inEea, exampleFacts('Nordlys A/S', { country: 'SE' }), []],
    ['moves out of it', inEea, abroad('US', 'dpf'), told('US', 'dpf')],
    ['moves back', abroad('US', 'dpf'), inEea, []],
    ['stays outside it', abroad('US', 'dpf'), abroad('US', 'dpf'), told('US', 'dpf', ['booking'])],
    ['goes to another country', abroad('GB', 'scc'), abroad('IN', 'scc'), told('IN', 'scc')],
    ['goes on another basis', abroad('US', 'dpf'), abroad('US', 'scc'), told('US', 'scc')],
  ] as const)('one that %s', (_, before, facts, transfers) => {
    expect(broughtTransfers({ kind: 'change', facts }, company({ facts: before }))).toEqual(transfers);
  });

  it('one that has come back in what is announced meanwhile', () => {
    const facts = abroad('US', 'dpf');
    const upcoming = [{ validFrom: '2026-05-01', facts: inEea }];
    expect(broughtTransfers({ kind: 'change', facts }, company({ facts, upcoming }))).toEqual(told('US', 'dpf'));
  });

  it('with the chain that comes along, and without what is only planned there', () => {
    const link = (id: string, status: 'active' | 'planned') => ({
      ...company({ id, parentId: 's1', status, facts: abroad('US', 'dpf') }),
    });
    const subject = company({ chain: [link('s2', 'active'), link('s3', 'planned')] });
    const found = (kind: 'add' | 'change') => broughtTransfers({ kind, facts: kind === 'add' ? null : inEea }, subject);
    expect(found('add')).toMatchObject([{ subProcessorId: 's2', knownTo: [] }]);
    expect(found('change')).toMatchObject([{ subProcessorId: 's2', knownTo: ['booking'] }]);
  });
});
