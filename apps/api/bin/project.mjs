import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever the command was given. */
export const project = resolve(fileURLToPath(import.meta.url), '../../../..');
