import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ownerRole } from '#tenancy';
import { knownSecret, loadDatabaseConfig } from '../config.js';
import { endProgram } from '../end-program.js';
import { AuditHeads } from '../platform/audit/audit-heads.js';
import { readHeads } from '../platform/audit/heads-files.js';
import { headsKey } from '../platform/audit/heads-line.js';
import { auditInWords, type AuditVerdict } from './audit-verdict.js';
import { verifyAudit } from './verify-audit.js';
import { verifyExport } from './verify-export.js';

const help = `Recomputes the audit chains and holds them against DATA_DIR/audit-heads-*.jsonl. Without DATABASE_URL it checks the
portal's own database in .data (or DATA_DIR), which it starts for the purpose when it doesn't run.
  --tenant ID   one customer's chain only
  --file FILE   an export as JSON Lines instead of the database; needs no configuration
  --heads FILE  with --file: the heads to hold it against; their signatures are checked where PORTAL_SECRET is set
  --anchor MAC  a line of the heads file that was noted elsewhere (as "anchor" in the log): it must still be there
  --json        the verdict for programs
Exit 0: whole; 1: something was altered, and is named; 2: it could not be checked.`;
const NOT_CHECKED = 2;

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
  const config = loadDatabaseConfig();
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

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const verdict = await (values.file ? ofFile(values.file) : ofDatabase());
  process.stdout.write(`${values.json ? JSON.stringify(verdict) : auditInWords(verdict)}\n`);
  process.exitCode = verdict.faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => endProgram(error, NOT_CHECKED));
