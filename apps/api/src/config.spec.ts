import { InvalidConfiguration, loadConfig, othersEnvironment } from './config.js';
import { createAdapter } from './create-app.js';

const needed = {
  DATABASE_URL: 'postgres://localhost/portal',
  PORTAL_SECRET: 'ab'.repeat(32),
  DATA_DIR: '/data',
  PUBLIC_URL: 'https://portal.test',
  SMTP_URL: 'smtp://localhost',
};
const trusting = (value: string) => loadConfig({ ...needed, TRUST_PROXY: value });

describe('the proxies that are believed', () => {
  it.each([
    ['', false],
    ['false', false],
    ['2', 2],
    ['10.0.0.5, 10.1.0.0/16', ['10.0.0.5', '10.1.0.0/16']],
    ['::1', ['::1']],
  ])('are read from %j', (value, read) => {
    expect(trusting(value).TRUST_PROXY).toEqual(read);
  });

  it.each(['true', '0', '-1', '10', 'proxy.internal', '10.0.0.5,', '10.0.0.0/99'])('are never %j', (value) => {
    expect(() => trusting(value)).toThrow(InvalidConfiguration);
    expect(() => trusting(value)).toThrow('TRUST_PROXY: must be the number of proxies');
  });

  /** What a handler takes for the client's address; the client wrote the first entry itself. */
  const addressFor = async (value: string): Promise<string> => {
    const fastify = createAdapter(trusting(value)).getInstance();
    fastify.get('/', (request) => request.ip);
    const forwarded = { 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.0.0.5' };
    const { body } = await fastify.inject({ url: '/', remoteAddress: '10.1.0.1', headers: forwarded });
    await fastify.close();
    return body;
  };

  it.each([
    ['', '10.1.0.1'],
    ['1', '10.0.0.5'],
    ['2', '198.51.100.7'],
    ['10.0.0.0/15', '198.51.100.7'],
    ['192.0.2.1', '10.1.0.1'],
  ])('given as %j, the client is %s, never what it says itself', async (value, address) => {
    expect(await addressFor(value)).toBe(address);
  });
});

describe('the proof that no certificate was revoked', () => {
  const stamped = { TIMESTAMP_URLS: 'https://time.example', TIMESTAMP_TRUST: '/time.pem' };
  const proving = (more: Readonly<Record<string, string>>) =>
    loadConfig({ ...needed, ...more, REVOCATION_PROOF_REQUIRED: 'true' }).REVOCATION_PROOF_REQUIRED;

  it('can be asked for where every seal is stamped', () => {
    expect(loadConfig(needed).REVOCATION_PROOF_REQUIRED).toBe(false);
    expect(proving(stamped)).toBe(true);
  });

  it.each([{}, { ...stamped, TIMESTAMP_REQUIRED: 'false' }])('and not with %j', (settings) => {
    expect(() => proving(settings)).toThrow('REVOCATION_PROOF_REQUIRED: needs TIMESTAMP_URLS');
  });
});

describe('a seal key on a token', () => {
  const token = {
    ...{ SEAL_PKCS11_MODULE: '/usr/lib/token.so', SEAL_PKCS11_TOKEN: 'Segl', SEAL_PKCS11_KEY: 'segl' },
    SEAL_PKCS11_PIN: '123456',
  };
  const faultsOf = (settings: Readonly<Record<string, string>>): string[] => {
    try {
      loadConfig({ ...needed, ...settings });
      return [];
    } catch (error) {
      return String(error).match(/SEAL_\w+: .*/g) ?? [];
    }
  };
  const module = { SEAL_PKCS11_MODULE: '/usr/lib/token.so' };

  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['nowhere', {}, []],
    ['whole', token, []],
    ['with its certificates', { ...token, SEAL_PKCS11_CERTIFICATES: '/seal.pem' }, []],
    [
      'beside another key',
      { ...token, SEAL_P12: '/seal.p12' },
      ['SEAL_PKCS11_MODULE: must not be set with SEAL_P12: one key seals'],
    ],
    [
      'in part',
      module,
      ['TOKEN', 'KEY', 'PIN'].map((name) => `SEAL_PKCS11_${name}: is needed with SEAL_PKCS11_MODULE`),
    ],
    ['without its library', { SEAL_PKCS11_PIN: '123456' }, ['SEAL_PKCS11_PIN: needs SEAL_PKCS11_MODULE']],
    [
      'of which only certificates are told',
      { SEAL_P12: '/seal.p12', SEAL_PKCS11_CERTIFICATES: '/seal.pem' },
      ['SEAL_PKCS11_CERTIFICATES: needs SEAL_PKCS11_MODULE'],
    ],
  ])('is told: %s', (_, settings, faults) => {
    expect(faultsOf(settings)).toEqual(faults);
  });

  it('is reached by a program that sees none of the portal’s settings', () => {
    expect(othersEnvironment({ ...needed, ...token, PATH: '/bin', SOFTHSM2_CONF: '/softhsm2.conf' })).toEqual({
      PATH: '/bin',
      SOFTHSM2_CONF: '/softhsm2.conf',
    });
  });
});
