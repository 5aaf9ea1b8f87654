import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Built files: the app's under /app/assets/, the public pages' under /assets/. Hashed names, so kept for a year; the
 * build has laid compressed copies beside them.
 */
export async function addStaticFiles(fastify: FastifyInstance): Promise<void> {
  const root = path.resolve('dist');
  for (const [folder, prefix] of [
    ['web/app/assets', '/app/assets/'],
    ['public', '/assets/'],
  ] as const) {
    const directory = path.join(root, folder);
    if (!existsSync(directory)) continue;
    await fastify.register(fastifyStatic, {
      root: directory,
      prefix,
      decorateReply: false,
      immutable: true,
      maxAge: '365d',
      index: false,
      preCompressed: true,
    });
  }
}
