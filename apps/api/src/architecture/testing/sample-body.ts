import { z } from 'zod';

const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
});

const byFormat: Readonly<Record<string, string>> = {
  date: '2026-06-01',
  'date-time': '2026-06-01T00:00:00Z',
  email: 'a@example.test',
  uri: 'https://example.test',
};

/** Something that a schema would take, with `id` wherever an id is asked for. Not every rule is met, and none need be. */
export function sampleOf(schema: z.ZodType, id: string): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), id);
}

function sample(json: unknown, id: string): unknown {
  const { type, properties, items, format, minLength = 1, minimum = 1, ...rest } = node.parse(json);
  if (rest.const !== undefined) return rest.const;
  if (rest.enum) return rest.enum[0];
  const choice = rest.anyOf?.[0] ?? rest.oneOf?.[0] ?? rest.allOf?.[0];
  if (choice !== undefined) return sample(choice, id);
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, sample(property, id)]));
  if (type === 'array') return items === undefined ? [] : [sample(items, id)];
  if (type === 'number' || type === 'integer') return Math.max(1, minimum);
  if (type === 'boolean') return true;
  if (type === 'string') return format === 'uuid' ? id : (byFormat[format ?? ''] ?? 'x'.repeat(Math.max(3, minLength)));
  return {};
}
