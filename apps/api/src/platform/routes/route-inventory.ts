import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { z } from 'zod';
import { ownPermissions, publicPermissions, staffPermissions, tenantPermissions } from './permissions.js';
import { ANSWER, PERMISSION, REALM, type AnswerKind, type RouteRealm } from './route.js';

type Place = 'body' | 'query' | 'param' | 'header';
type Input = { readonly place: Place; readonly schema: z.ZodType };

export type Route = {
  /** `ClassName.method`, for messages. */
  readonly handler: string;
  readonly controller: string;
  readonly name: string;
  readonly method: string;
  /** Fastify's form, with a leading slash: `/api/app/agreements/:id`. */
  readonly path: string;
  readonly realm: RouteRealm;
  readonly permission: string;
  readonly answer: AnswerKind;
  readonly inputs: readonly Input[];
};

const realms = ['processor', 'controller', 'public', 'identity'] as const;
const known: Readonly<Record<RouteRealm, readonly string[]>> = {
  processor: Object.keys(staffPermissions),
  controller: Object.keys(tenantPermissions),
  public: publicPermissions,
  identity: [...ownPermissions, ...publicPermissions],
};
/** Nest's RouteParamtypes that carry what a client sent. */
const places: Readonly<Record<string, Place>> = { '3': 'body', '4': 'query', '5': 'param', '6': 'header' };

const isType = (value: unknown): value is Type => typeof value === 'function';
const metadataOf = (key: string, target: object): unknown => Reflect.getMetadata(key, target);
const answerKind = z.union([z.instanceof(z.ZodType), z.enum(['page', 'file', 'nothing'])]);
const argument = z.object({ schema: z.instanceof(z.ZodType).optional() });
const asList = (path: unknown): string[] =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((own) => (typeof own === 'string' ? [own] : own))
    .parse(path ?? '');
const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

/** Every route with what it declares. Undeclared is refused: `list()` throws and the application does not boot. */
@Injectable()
export class RouteInventory {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error naming every handler that declares too little, and what is missing */
  list(): readonly Route[] {
    const faults: string[] = [];
    const routes = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!isType(metatype)) return [];
      const prototype: unknown = Reflect.get(metatype, 'prototype');
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.#routes(metatype, prototype, name, faults));
    });
    if (faults.length > 0)
      throw new Error(`Routes must be declared before the application boots:\n  ${faults.join('\n  ')}`);
    return routes;
  }

  #routes(type: Type, prototype: object, name: string, faults: string[]): Route[] {
    const handlerFunction: unknown = Reflect.get(prototype, name);
    if (typeof handlerFunction !== 'function') return [];
    const methodMetadata: unknown = Reflect.getMetadata(METHOD_METADATA, handlerFunction);
    if (methodMetadata === undefined) return [];
    const handler = `${type.name}.${name}`;
    const realm = realms.find((candidate) => candidate === metadataOf(REALM, type));
    const permission: unknown = metadataOf(PERMISSION, handlerFunction);
    const answer = answerKind.optional().parse(metadataOf(ANSWER, handlerFunction));
    if (!realm) faults.push(`${handler}: no @Realm on its class`);
    if (typeof permission !== 'string' || (realm && !known[realm].includes(permission)))
      faults.push(`${handler}: no @May, or a permission that its realm does not have (${String(permission)})`);
    if (answer === undefined) faults.push(`${handler}: no @Answers`);
    const inputs = this.#inputs(type, name, handler, faults);
    if (!realm || typeof permission !== 'string' || answer === undefined) return [];
    const method = RequestMethod[z.number().parse(methodMetadata)] ?? 'ALL';
    return asList(Reflect.getMetadata(PATH_METADATA, type)).flatMap((base) =>
      asList(Reflect.getMetadata(PATH_METADATA, handlerFunction)).map((own) => ({
        handler,
        controller: type.name,
        name,
        method,
        path: joined(base, own),
        realm,
        permission,
        answer,
        inputs,
      })),
    );
  }

  #inputs(type: Type, name: string, handler: string, faults: string[]): Input[] {
    const metadata = z
      .record(z.string(), z.unknown())
      .parse(Reflect.getMetadata(ROUTE_ARGS_METADATA, type, name) ?? {});
    return Object.entries(metadata).flatMap(([key, value]) => {
      const place = places[key.split(':')[0] ?? ''];
      if (!place) return [];
      const schema = argument.safeParse(value).data?.schema;
      if (!schema) faults.push(`${handler}: its ${place} has no schema`);
      return schema ? [{ place, schema }] : [];
    });
  }
}
