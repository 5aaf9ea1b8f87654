import { spawnSync } from 'node:child_process';

export type ToolOutcome = { readonly status: number | null; readonly output: string };

/** Runs a program that knows nothing of us, and gives what it said on both channels. */
export function outsideTool(command: string, ...args: readonly string[]): ToolOutcome {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}
