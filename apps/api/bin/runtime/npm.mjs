/**
 * How to call npm: the one that called us, under the Node we run on, else the one on PATH.
 * @returns {[command: string, leading: string[]]}
 */
export function npm() {
  const caller = process.env.npm_execpath;
  return caller && /npm-cli\.[cm]?js$/.test(caller) ? [process.execPath, [caller]] : ['npm', []];
}
