import { dim, red } from './style.mjs';
import { Trouble } from './trouble.mjs';
import { errorCode } from './error-code.mjs';

/**
 * The file system's own errors as one line and a remedy; anything else stays as it is.
 * @param {unknown} error
 */
export function asTrouble(error) {
  if (!(error instanceof Error) || error instanceof Trouble) return error;
  const code = errorCode(error);
  const place = 'path' in error ? error.path : 'the project folder';
  if (code === 'ENOSPC' || /ENOSPC|no space left/i.test(error.message)) {
    return new Trouble(`The disk is full: can't write to ${place}.`, 'Free some space and start again.');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Trouble(
      `No permission to write to ${place}.`,
      'Start as the user who owns it. To keep the data elsewhere, set DATA_DIR to a folder of your own.',
    );
  }
  return error;
}

/**
 * Ends a command that failed: what, how to put it right, and the program's own words only where they help.
 * @param {unknown} error
 */
export function printTrouble(error) {
  const trouble = asTrouble(error);
  if (!(trouble instanceof Trouble)) {
    console.error(`\n${red('Something unexpected happened.')}`, error);
    return;
  }
  console.error(`\n${red(trouble.message)}\n${trouble.remedy}`);
  if (trouble.detail) console.error(dim(`\n${trouble.detail}`));
}
