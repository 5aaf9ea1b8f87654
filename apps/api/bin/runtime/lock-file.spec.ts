import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { project } from '../project.mjs';

const names = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  optionalDependencies: names,
});
const lock = z.object({ packages: z.record(z.string(), entry) });
const wishes = z.object({ dependencies: names, devDependencies: names, optionalDependencies: names });

const read = (file: string): unknown => JSON.parse(readFileSync(join(project, file), 'utf8'));
const { packages } = lock.parse(read('package-lock.json'));
const wished = wishes.parse(read('package.json'));
const platforms = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
] as const;

/** As npm looks for it: beside the package first, then at the top. */
const found = (parent: string, name: string) =>
  packages[`${parent}/node_modules/${name}`] ?? packages[`node_modules/${name}`];

/** Packages that choose among others by platform, each with those others. */
const carriers = Object.entries(packages).flatMap(([path, { optionalDependencies }]) => {
  const others = Object.keys(optionalDependencies);
  return others.filter((name) => found(path, name)?.cpu).length >= platforms.length ? [{ path, others }] : [];
});

describe('the lock file', () => {
  it('holds every package with the hash of what npm fetches', () => {
    const bare = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('holds what package.json pins', () => {
    const pinned = { ...wished.dependencies, ...wished.devDependencies, ...wished.optionalDependencies };
    for (const [name, version] of Object.entries(pinned))
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it('knows the packages that bring native programs', () => {
    const known = carriers.map(({ path }) => path);
    for (const name of ['@swc/core', '@node-rs/argon2', 'rolldown', 'lightningcss', 'unrs-resolver'])
      expect(known).toContain(`node_modules/${name}`);
    expect(known).toContain('');
  });

  it.each(carriers.map(({ path, others }) => [path || 'package.json', path, others] as const))(
    'brings all that %s may ask for, and something for each platform',
    (_, path, others) => {
      expect(others.filter((name) => !found(path, name)?.integrity)).toEqual([]);
      for (const [os, cpu] of platforms) {
        const fits = others.filter((name) => {
          const other = found(path, name);
          return other?.os?.includes(os) && other.cpu?.includes(cpu);
        });
        expect([os, cpu, fits.length > 0]).toEqual([os, cpu, true]);
      }
    },
  );
});
