import { project } from '../project.mjs';
import { npm } from '../runtime/npm.mjs';
import { runCommand } from '../terminal/run-command.mjs';

/**
 * An npm script as one check: it passes or fails as a whole.
 * @param {string} name
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function npmScript(name) {
  // A log is read as text; the tools colour it even there unless told.
  const env = process.stdout.isTTY ? process.env : { ...process.env, FORCE_COLOR: '0' };
  const [command, leading] = npm();
  const { code, output } = await runCommand(command, [...leading, 'run', '--silent', name], { cwd: project, env });
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
  return { passed: 0, failed: 1, skipped: 0, report: `npm run ${name}\n${output.trim()}` };
}
