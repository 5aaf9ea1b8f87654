import { parseArgs } from 'node:util';
import { Trouble } from './trouble.mjs';

/**
 * @template {import('node:util').ParseArgsConfig['options']} O
 * @param {O} options
 * @param {string} help where to look when an option is wrong
 */
export function readOptions(options, help) {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    throw new Trouble(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error), `See ${help}`);
  }
}
