import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../..');

/** A small copy of this repository, in a temporary folder, that holds only the given files (path → text). */
export class PlantedTree implements Disposable {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'planted-')));

  constructor(files: Record<string, string>) {
    for (const file of ['package.json', 'tsconfig.json', 'apps/web/tsconfig.json', 'e2e/tsconfig.json']) {
      cpSync(path.join(repository, file), path.join(this.root, file));
    }
    symlinkSync(realpathSync(path.join(repository, 'node_modules')), path.join(this.root, 'node_modules'), 'dir');
    for (const folder of ['apps', 'libs', 'e2e']) mkdirSync(path.join(this.root, folder), { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(this.root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(this.root, file), text);
    }
  }

  /** Runs a Node program of this repository (path from its root) in the tree. Resolves to what it printed, and its end. */
  run(program: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [path.join(repository, program), ...args],
        { cwd: this.root, maxBuffer: 1 << 26 },
        (_error, out, err) => resolve({ code: child.exitCode, out, err }),
      );
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
