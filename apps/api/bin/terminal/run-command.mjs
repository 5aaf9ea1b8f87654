import { spawn } from 'node:child_process';
import { Trouble } from './trouble.mjs';

const KEPT_OUTPUT = 200_000;

/**
 * @typedef {{ cwd: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number,
 *   onOutput?: (text: string) => void }} CommandOptions
 * @typedef {{ code: number, output: string }} CommandResult
 */

/**
 * Runs a program to its end and keeps what it wrote to itself.
 * @param {string} command
 * @param {string[]} parameters
 * @param {CommandOptions} options
 * @returns {Promise<CommandResult>} exit code, and output and errors as they came
 */
export function runCommand(command, parameters, { onOutput, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const stopWithUs = () => child.kill('SIGTERM');
    process.once('exit', stopWithUs);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-KEPT_OUTPUT);
        onOutput?.(text);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stopWithUs);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * As runCommand, for what must succeed: its output shows only when it fails.
 * @param {string} what one line that says what failed
 * @param {string} remedy
 * @param {[command: string, parameters: string[], options: CommandOptions]} call
 */
export async function mustRun(what, remedy, ...call) {
  const { code, output } = await runCommand(...call);
  if (code === 0) return output;
  if (/ENOSPC|No space left/i.test(output)) throw new Trouble('The disk is full.', 'Free some space and start again.');
  throw new Trouble(what, remedy, output.trim().split('\n').slice(-40).join('\n'));
}
