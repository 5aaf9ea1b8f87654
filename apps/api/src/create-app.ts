import fastifyCookie from '@fastify/cookie';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { UnitOfWork } from '#tenancy';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { addBoundedJson } from './platform/http/bounded-json.js';
import { addSecurityHeaders, setSecurityHeaders } from './platform/http/security-headers.js';
import { newId } from './platform/ids.js';
import { JsonLogger } from './platform/logging/json-logger.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { Problem } from './platform/problem.js';
import { asProblemJson, ProblemFilter } from './platform/problem.filter.js';
import { AnsweredRequests } from './platform/requests/answered-requests.js';
import { AccessGuard } from './platform/routes/access.guard.js';
import { RequestInterceptor } from './platform/routes/request.interceptor.js';
import { WholeRequestInterceptor } from './platform/routes/whole-request.interceptor.js';
import { RouteInventory } from './platform/routes/route-inventory.js';
import { ValidationPipe } from './platform/routes/validation.js';
import { addStaticFiles } from './web/static-files.js';

const BODY_LIMIT_BYTES = 2 * 1024 * 1024;
/** What a form without an account may bring. */
const FORM_LIMIT_BYTES = 256 * 1024;
/** Five MiB of files in base64, and the words they go with. */
const FILES_LIMIT_BYTES = 8 * 1024 * 1024;
const withFiles = new Set(['/api/app/inquiries/:id/answer', '/api/public/verification']);
/** Milliseconds a request's head and the whole of it may take to come in, and a connection may lie silent. */
const HEAD_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 30_000;
const SILENCE_TIMEOUT = 60_000;
/** Of one process; further ones are turned away at once instead of all being slow. */
const MOST_CONNECTIONS = 2_000;

const isHttps = ({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): boolean => PUBLIC_URL.startsWith('https:');

/** Hop 0 is whoever connects to us. */
const trusting = (proxies: Config['TRUST_PROXY']) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;

export const createAdapter = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: trusting(config.TRUST_PROXY),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: SILENCE_TIMEOUT,
    // Node swaps the two where the head's time is the longer one.
    http: { headersTimeout: HEAD_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, connectionsCheckingInterval: 5_000 },
    genReqId: () => newId(),
    // What has no address that can be read (`/%zz`) reaches no hook and no filter.
    frameworkErrors: ({ statusCode = 400, message }: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(request, reply, { https: isHttps(config) });
      const problem = new Problem(statusCode, 'bad_request', message);
      void reply
        .status(statusCode)
        .header('cache-control', 'no-store')
        .type('application/problem+json')
        .send(asProblemJson(problem, request.id));
    },
    routerOptions: { maxParamLength: 200 },
  });

/**
 * Everything around the routes, and the check that each route is declared.
 * @throws Error naming the handlers that are not
 */
export async function wireApp(app: NestFastifyApplication, config: Config): Promise<NestFastifyApplication> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.server.maxConnections = MOST_CONNECTIONS;
  fastify.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) route.bodyLimit = FORM_LIMIT_BYTES;
    if (withFiles.has(route.url)) route.bodyLimit = FILES_LIMIT_BYTES;
  });
  addBoundedJson(app, fastify);
  await fastify.register(fastifyCookie);
  addSecurityHeaders(fastify, { https: isHttps(config) });
  await addStaticFiles(fastify);
  const reflector = app.get(Reflector);
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalInterceptors(
    new RequestInterceptor(reflector),
    app.get(PageInterceptor),
    new WholeRequestInterceptor(reflector, app.get(UnitOfWork), app.get(AnsweredRequests)),
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
