import { spawnSync } from 'node:child_process';

export type ToolOutcome = { readonly status: number | null; readonly output: string };

/** Runs a program that knows nothing of us, and gives what it said on both channels. */
export function outsideTool(command: string, ...args: readonly string[]): ToolOutcome {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** What needs a program from outside. CI has them all; where one is missing, a warning says what was not looked at. */
export function describeWith(command: string, name: string, define: () => void): void {
  const { error, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  // macOS calls LibreSSL "openssl"; it knows no CAdES.
  if (!error && !stdout.startsWith('LibreSSL')) describe(name, define);
  else process.emitWarning(`${command} is not installed, so nothing was tested of: ${name}`);
}
