import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The processes that one has started. Linux tells by /proc (a small container has no `ps`), others by `ps`. */
export function childrenOf(parent: number): number[] {
  const pairs = process.platform === 'linux' ? fromProc() : fromPs();
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid);
}

type Pair = readonly [pid: number, ppid: number];

function fromProc(): Pair[] {
  return readdirSync('/proc').flatMap((name): Pair[] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
    } catch {
      return [];
    }
  });
}

function fromPs(): Pair[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return [pid ?? 0, ppid ?? 0];
  });
}
