import fastifyCookie from '@fastify/cookie';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { addSecurityHeaders } from './platform/http/security-headers.js';
import { newId } from './platform/ids.js';
import { JsonLogger } from './platform/logging/json-logger.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { AccessGuard } from './platform/routes/access.guard.js';
import { RequestInterceptor } from './platform/routes/request.interceptor.js';
import { RouteInventory } from './platform/routes/route-inventory.js';
import { ValidationPipe } from './platform/routes/validation.js';
import { addStaticFiles } from './web/static-files.js';

const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** Hop 0 is whoever connects to us. */
const trusting = (proxies: Config['TRUST_PROXY']) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;

export const createAdapter = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: trusting(config.TRUST_PROXY),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
  });

/**
 * Everything around the routes, and the check that each route is declared.
 * @throws Error naming the handlers that are not
 */
export async function wireApp(app: NestFastifyApplication, config: Config): Promise<NestFastifyApplication> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyCookie);
  addSecurityHeaders(fastify, { https: config.PUBLIC_URL.startsWith('https:') });
  await addStaticFiles(fastify);
  const reflector = app.get(Reflector);
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalInterceptors(
    new RequestInterceptor(reflector),
    app.get(PageInterceptor),
    new StandardSchemaSerializerInterceptor(reflector),
  );
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  app.get(RouteInventory).list();
  await app.init();
  await fastify.ready();
  return app;
}

/** The portal, wired and checked but not yet listening. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(config), {
    logger: new JsonLogger(config.LOG_LEVEL),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  return wireApp(app, config);
}
