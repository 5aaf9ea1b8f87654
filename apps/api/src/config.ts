import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/**
 * Whose word about the client's address is taken: so many hops from here, or those who connect from these networks.
 * Trusting everybody would let the client choose its own address, and with it its own rate limits.
 */
const trustedProxies = z.union(
  [
    z.literal('false').transform(() => false as const),
    z
      .string()
      .regex(/^[1-9]$/)
      .transform(Number),
    z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .pipe(z.array(network)),
  ],
  'must be the number of proxies (1 to 9), or their addresses or networks, separated by commas',
);

/** Everything the program can be told, by environment variable. docs/operations.md explains each in a line. */
const configSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORTAL_SECRET: z.string().regex(/^[0-9a-f]{64,}$/, 'must be at least 32 bytes in lower-case hex'),
  DATA_DIR: z.string().min(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PROCESS: z.enum(['all', 'api', 'worker']).default('all'),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
  TRUST_PROXY: trustedProxies.default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email().optional(),
  MAIL_PAGE_URL: z.url().optional(),
  INBOUND_SMTP_PORT: port.optional(),
  BOUNCE_DOMAIN: z.string().optional(),
  KEY_FILE: z.string().optional(),
  SEAL_P12: z.string().optional(),
  SEAL_P12_PASSWORD: z.string().optional(),
  SEAL_PKCS11_MODULE: z.string().optional(),
  SEAL_PKCS11_TOKEN: z.string().optional(),
  SEAL_PKCS11_KEY: z.string().optional(),
  SEAL_PKCS11_PIN: z.string().optional(),
  SEAL_PKCS11_CERTIFICATES: z.string().optional(),
  TIMESTAMP_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/ })).max(5)),
  TIMESTAMP_TRUST: z.string().optional(),
  TIMESTAMP_POLICY: z
    .string()
    .regex(/^\d+(\.\d+)+$/, 'must be an object identifier, such as 1.2.3')
    .optional(),
  TIMESTAMP_REQUIRED: z.stringbool().default(true),
  REVOCATION_PROOF_REQUIRED: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Whose time is believed must be said: anybody can make a timestamp. */
const checkedConfig = configSchema
  .refine(({ TIMESTAMP_URLS, TIMESTAMP_TRUST }) => TIMESTAMP_URLS.length === 0 || TIMESTAMP_TRUST !== undefined, {
    path: ['TIMESTAMP_TRUST'],
    error: 'must name the certificates of the authorities in TIMESTAMP_URLS',
  })
  // Not revoked when? Only a timestamp says.
  .refine(
    ({ REVOCATION_PROOF_REQUIRED, TIMESTAMP_REQUIRED, TIMESTAMP_URLS }) =>
      !REVOCATION_PROOF_REQUIRED || (TIMESTAMP_REQUIRED && TIMESTAMP_URLS.length > 0),
    { path: ['REVOCATION_PROOF_REQUIRED'], error: 'needs TIMESTAMP_URLS, and TIMESTAMP_REQUIRED' },
  )
  .superRefine((settings, context) => {
    for (const { path, message } of tokenFaults(settings)) context.addIssue({ code: 'custom', path: [path], message });
  });

/** A seal key lies in one place; what says where in a token is given whole, or not at all. */
function* tokenFaults(settings: z.infer<typeof configSchema>): Iterable<{ path: string; message: string }> {
  const { SEAL_P12, SEAL_PKCS11_MODULE: module } = settings;
  const told = (['SEAL_PKCS11_TOKEN', 'SEAL_PKCS11_KEY', 'SEAL_PKCS11_PIN'] as const).map(
    (path) => [path, settings[path]] as const,
  );
  if (module && SEAL_P12) yield { path: 'SEAL_PKCS11_MODULE', message: 'must not be set with SEAL_P12: one key seals' };
  if (module) {
    const message = 'is needed with SEAL_PKCS11_MODULE';
    for (const [path, value] of told) if (!value) yield { path, message };
    return;
  }
  const certificates = ['SEAL_PKCS11_CERTIFICATES', settings.SEAL_PKCS11_CERTIFICATES] as const;
  for (const [path, value] of [...told, certificates]) if (value) yield { path, message: 'needs SEAL_PKCS11_MODULE' };
}

type Environment = Readonly<Record<string, string | undefined>>;
export type Config = z.infer<typeof configSchema>;

/** Nest injects the configuration by this token. */
export const CONFIG = Symbol('config');

export class InvalidConfiguration extends Error {
  override name = 'InvalidConfiguration';
}

/** What checks the audit log away from the portal knows of the configuration: its secret, or nothing. */
export const knownSecret = (env: Environment = process.env): string | null =>
  configSchema.shape.PORTAL_SECRET.safeParse(env['PORTAL_SECRET']).data ?? null;

/**
 * @param env environment variables; unknown ones are ignored, empty ones count as not set
 * @throws InvalidConfiguration with one line per wrong variable, each with its name
 */
export function loadConfig(env: Environment = process.env): Config {
  return parsed(checkedConfig, env);
}

/** What programs need that do no more than look into the database. @throws InvalidConfiguration */
export function loadDatabaseConfig(env: Environment = process.env) {
  return parsed(configSchema.pick({ DATABASE_URL: true, PORTAL_SECRET: true, DATA_DIR: true }), env);
}

function parsed<Settings>(schema: z.ZodType<Settings>, env: Environment): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new InvalidConfiguration(`The configuration is wrong (see docs/operations.md):\n  ${lines.join('\n  ')}`);
}

/** What another vendor's program is started with: everything but the portal's own settings, for those hold its secrets. */
export const othersEnvironment = (env: Environment = process.env): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !Object.hasOwn(configSchema.shape, name)));

/** Where a portal that runs here keeps what it has, for programs that need nothing else of the configuration. */
export const dataFolder = (env: Environment = process.env): string => env.DATA_DIR || '.data';
