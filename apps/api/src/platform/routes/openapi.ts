import { z } from 'zod';
import type { Route } from './route-inventory.js';

type JsonObject = { readonly [key: string]: unknown };

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ path: z.string(), pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  retryAfterSeconds: z.number().optional(),
});

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonObject => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
};

/** `StaffAgreementsController.list` → `staffAgreements_list` */
const operationId = (route: Route): string => {
  const name = route.controller.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}_${route.name}`;
};

/** A query or path schema is an object; each of its properties is a parameter. */
function parameters(route: Route): JsonObject[] {
  return route.inputs
    .filter((input) => input.place === 'query' || input.place === 'param')
    .flatMap((input) => {
      const json = z
        .object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()).default([]) })
        .parse(schemaOf(input.schema, 'input'));
      return Object.entries(json.properties).map(([name, schema]) => ({
        name,
        in: input.place === 'param' ? 'path' : 'query',
        required: input.place === 'param' || json.required.includes(name),
        schema,
      }));
    });
}

/** The same change sent again with the same key is answered as it was, and not done again. */
const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } };
/** Which organisation the caller takes itself to be in; another than the session's is refused with `organisation_changed`. */
const organisation = { name: 'Portal-Organisation', in: 'header', required: false, schema: { type: 'string' } };
const mayComeTwice = ({ method, realm }: Route): boolean =>
  method !== 'GET' && (realm === 'processor' || realm === 'controller');

function operation(route: Route): JsonObject {
  const body = route.inputs.find((input) => input.place === 'body');
  const content =
    typeof route.answer === 'string' ? undefined : { 'application/json': { schema: schemaOf(route.answer, 'output') } };
  return {
    operationId: operationId(route),
    tags: [route.realm],
    'x-permission': route.permission,
    parameters: [
      ...parameters(route),
      ...(mayComeTwice(route) ? [idempotencyKey] : []),
      ...(route.realm === 'controller' ? [organisation] : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body.schema, 'input') } } },
    }),
    responses: {
      [route.method === 'POST' ? '201' : '200']: { description: 'Done', ...(content && { content }) },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The API as OpenAPI 3.1, made from what the routes declare. Pages are only named, in `x-pages`. */
export function openApiDocument(routes: readonly Route[]): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const route of routes.filter((candidate) => candidate.path.startsWith('/api/'))) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Processor portal', version: '1' },
    paths,
    'x-pages': routes.filter(({ method, answer }) => method === 'GET' && answer === 'page').map(({ path }) => path),
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
}
