import 'reflect-metadata';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppModule } from './app.module.js';
import { openApiDocument } from './platform/routes/openapi.js';
import { RouteInventory } from './platform/routes/route-inventory.js';

/** Writes the API's description for the web client's generator: `node dist/apps/api/src/write-openapi.js FILE`. Needs no database. */
const [file = '.cache/openapi.json'] = process.argv.slice(2);
// Preview: modules are read, nothing is instantiated, so the inventory is put together by hand.
const app = await NestFactory.create(AppModule, new FastifyAdapter(), { preview: true, logger: false });
const inventory = new RouteInventory(new DiscoveryService(app.get(ModulesContainer)), new MetadataScanner());
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(openApiDocument(inventory.list()), null, 2)}\n`);
