import { auditInWords } from './audit-verdict.js';

describe('the verdict on the audit trail, in words', () => {
  it('is one line when nothing is wrong', () => {
    expect(auditInWords({ tenants: 3, events: 812, faults: [] })).toBe(
      'The audit trail is whole: 812 events in 3 ledgers.',
    );
  });

  it('names each fault by whose it is, where, and what it means', () => {
    const faults = [
      { tenantId: '0199aaaa-0000-7000-8000-000000000001', kind: 'tail-cut', at: '7 to 9' },
      { tenantId: null, kind: 'heads-altered', at: '2 lines of the heads file' },
    ] as const;
    expect(auditInWords({ tenants: 1, events: 6, faults })).toBe(
      [
        'The audit trail was altered: 2 faults, 6 events in 1 ledgers.',
        '  tail-cut         0199aaaa-0000-7000-8000-000000000001  7 to 9: the end of the chain is gone',
        '  heads-altered    -  2 lines of the heads file: the file with the heads was altered',
      ].join('\n'),
    );
  });
});
