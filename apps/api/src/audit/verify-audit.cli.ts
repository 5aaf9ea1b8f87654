import { parseArgs } from 'node:util';
import pg from 'pg';
import { ownerRole } from '#tenancy';
import { loadConfig } from '../config.js';
import { AuditHeads } from '../platform/audit/audit-heads.js';
import { verifyAudit } from './verify-audit.js';

const help = `Recomputes the audit chains and holds them against DATA_DIR/audit-heads.jsonl.
  --tenant ID   one customer's chain only
  --json        the verdict for programs
Exit 0: nothing is wrong; 1: something is, and named.`;

const { values } = parseArgs({
  options: { tenant: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  process.stdout.write(`${help}\n`);
} else {
  const config = loadConfig();
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`set role ${ownerRole}`);
    const verdict = await verifyAudit(client, new AuditHeads(config), values.tenant ? { tenantId: values.tenant } : {});
    const words = verdict.faults.map(({ tenantId, kind, at }) => `  ${kind.padEnd(16)} ${tenantId ?? '-'}  ${at}`);
    process.stdout.write(
      values.json
        ? `${JSON.stringify(verdict)}\n`
        : `${verdict.events} events of ${verdict.tenants} ledgers: ${words.length === 0 ? 'nothing is wrong' : `${words.length} faults`}\n${words.map((word) => `${word}\n`).join('')}`,
    );
    process.exitCode = verdict.faults.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}
