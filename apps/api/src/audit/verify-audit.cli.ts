import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ownerRole } from '#tenancy';
import { knownSecret, loadConfig } from '../config.js';
import { AuditHeads } from '../platform/audit/audit-heads.js';
import { readHeads } from '../platform/audit/heads-files.js';
import { headsKey } from '../platform/audit/heads-line.js';
import { verifyAudit, type AuditVerdict } from './verify-audit.js';
import { verifyExport } from './verify-export.js';

const help = `Recomputes the audit chains and holds them against DATA_DIR/audit-heads-*.jsonl.
  --tenant ID   one customer's chain only
  --file FILE   an export as JSON Lines instead of the database; needs no configuration
  --heads FILE  with --file: the heads to hold it against; their signatures are checked where PORTAL_SECRET is set
  --anchor MAC  a line of the heads file that was noted elsewhere (as "anchor" in the log): it must still be there
  --json        the verdict for programs
Exit 0: nothing is wrong; 1: something is, and named.`;

const { values } = parseArgs({
  options: {
    tenant: { type: 'string' },
    file: { type: 'string' },
    heads: { type: 'string' },
    anchor: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

async function ofDatabase(): Promise<AuditVerdict> {
  const config = loadConfig();
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`set role ${ownerRole}`);
    return await verifyAudit(client, new AuditHeads(config), {
      ...(values.tenant && { tenantId: values.tenant }),
      ...(values.anchor && { anchor: values.anchor }),
    });
  } finally {
    await client.end();
  }
}

async function ofFile(file: string): Promise<AuditVerdict> {
  const secret = knownSecret();
  const { heads, altered } = values.heads
    ? await readHeads(values.heads, secret === null ? null : headsKey(secret))
    : { heads: [], altered: 0 };
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  const verdict = await verifyExport(lines, heads);
  if (altered === 0) return verdict;
  const fault = { tenantId: null, kind: 'heads-altered', at: `${altered} lines of the heads file` } as const;
  return { ...verdict, faults: [fault, ...verdict.faults] };
}

if (values.help) {
  process.stdout.write(`${help}\n`);
} else {
  const verdict = await (values.file ? ofFile(values.file) : ofDatabase());
  const words = verdict.faults.map(({ tenantId, kind, at }) => `  ${kind.padEnd(16)} ${tenantId ?? '-'}  ${at}`);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(verdict)}\n`
      : `${verdict.events} events of ${verdict.tenants} ledgers: ${words.length === 0 ? 'nothing is wrong' : `${words.length} faults`}\n${words.map((word) => `${word}\n`).join('')}`,
  );
  process.exitCode = verdict.faults.length === 0 ? 0 : 1;
}
