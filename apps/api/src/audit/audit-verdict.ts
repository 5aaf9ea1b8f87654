import type { AuditFault } from './audit-fault.js';

export type AuditVerdict = {
  readonly tenants: number;
  readonly events: number;
  readonly faults: readonly AuditFault[];
};

const meanings: Readonly<Record<AuditFault['kind'], string>> = {
  'event-altered': 'this event is not what was sealed',
  'event-missing': 'this event was sealed and is gone',
  'link-broken': 'this link does not follow on the one before',
  'link-missing': 'these links are gone',
  'tail-cut': 'the end of the chain is gone',
  'head-rewritten': 'the chain was computed anew',
  'never-sealed': 'this event was taken off the list of what to seal',
  'heads-altered': 'the file with the heads was altered',
  'heads-cut': 'lines of the file with the heads are gone',
  'heads-missing': 'the file with the heads is not there',
  'head-behind': 'these links never reached the file with the heads',
  unreadable: 'this line is no event of an export',
  'file-cut': 'the end of the file is gone',
};

/** The verdict in one line, and a line for each fault. */
export function auditInWords({ events, tenants, faults }: AuditVerdict): string {
  const checked = `${events} events in ${tenants} ledgers`;
  if (faults.length === 0) return `The audit trail is whole: ${checked}.`;
  const lines = faults.map(
    ({ tenantId, kind, at }) => `  ${kind.padEnd(16)} ${tenantId ?? '-'}  ${at}: ${meanings[kind]}`,
  );
  return [`The audit trail was altered: ${faults.length} faults, ${checked}.`, ...lines].join('\n');
}
