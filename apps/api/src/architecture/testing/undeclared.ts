import { z } from 'zod';

/** What rows have and no request may set. */
export const planted = ['tenant_id', 'tenantId', 'id', 'role', 'roles', 'realm', 'personId', 'createdAt'];

const node = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
});

export const jsonOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** The names that an object's schema takes. */
export const declaredBy = (schema: z.ZodType): string[] => Object.keys(node.parse(jsonOf(schema)).properties ?? {});

/** The paths of all objects within a JSON schema that would take more than they declare. */
export function openObjects(json: unknown, path = ''): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { properties, additionalProperties } = Array.isArray(json) ? {} : node.parse(json);
  const open = properties !== undefined && additionalProperties !== false ? [path === '' ? '(whole)' : path] : [];
  return [...open, ...Object.entries(json).flatMap(([name, value]) => openObjects(value, `${path}/${name}`))];
}

const number = z.looseObject({ type: z.enum(['integer', 'number']), maximum: z.number().optional() });
/** PostgreSQL's integer. */
const MOST = 2_147_483_647;

/** The paths of all numbers within a JSON schema that may be larger than the database can hold. */
export function unboundedNumbers(json: unknown, path = ''): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const found = number.safeParse(json).data;
  const isUnbounded = found !== undefined && (found.maximum ?? Infinity) > MOST;
  const within = Object.entries(json).flatMap(([name, value]) => unboundedNumbers(value, `${path}/${name}`));
  return isUnbounded ? [path, ...within] : within;
}
