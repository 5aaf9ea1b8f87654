import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { TokenAnswer, TokenFault, TokenOrder, TokenPlace } from './token-messages.js';

/**
 * The other end of TokenProcess: a program of its own, for the vendor's library runs in it. One order in, one answer out.
 * It imports nothing of the portal at run time, so that Node runs its source as it runs what was built of it.
 *
 * Numbers and names are those of PKCS #11 2.40. CK_ULONG and pointers have eight bytes, low one first, on all platforms
 * for which the portal brings koffi.
 */
type Koffi = {
  load(file: string): { func(name: string, result: string, parameters: readonly string[]): (list: Buffer) => unknown };
  proto(result: string, parameters: readonly string[]): unknown;
  call(pointer: bigint, type: unknown, ...parameters: readonly unknown[]): unknown;
  view(pointer: bigint, length: number): ArrayBuffer;
  address(of: Buffer): bigint;
};

/** Place in CK_FUNCTION_LIST, and parameters: `n` a CK_ULONG, `p` a pointer. */
const FUNCTIONS = {
  C_Initialize: [0, 'p'],
  C_GetSlotList: [4, 'npp'],
  C_GetTokenInfo: [6, 'np'],
  C_OpenSession: [12, 'nnppp'],
  C_Login: [18, 'nnpn'],
  C_GetAttributeValue: [24, 'nnpn'],
  C_FindObjectsInit: [26, 'npn'],
  C_FindObjects: [27, 'npnp'],
  C_FindObjectsFinal: [28, 'n'],
  C_SignInit: [42, 'npn'],
  C_Sign: [43, 'npnpp'],
} as const;
type Call = (name: keyof typeof FUNCTIONS, ...parameters: readonly unknown[]) => void;
type Key = { readonly handle: number; readonly kind: 'ec' | 'rsa'; readonly wantsPinEachTime: boolean };
type Opened = { readonly session: number; readonly key: Key; readonly pin: Buffer };

const CKA = { class: 0x0, label: 0x3, value: 0x11, keyType: 0x100, id: 0x102, alwaysAuthenticate: 0x202 };
const CKO = { certificate: 1, privateKey: 3 };
const CKK: Readonly<Record<number, Key['kind']>> = { 0: 'rsa', 3: 'ec' };
const CKU = { user: 1, contextSpecific: 2 };
const CKF = { serialSession: 0x4, userPinFinalTry: 0x20000, userPinLocked: 0x40000 };
const CKM = { rsaPkcs: 0x1, sha256RsaPkcs: 0x40, ecdsa: 0x1041, ecdsaSha256: 0x1044 };
const CKR = { mechanismInvalid: 0x70, userAlreadyLoggedIn: 0x100 };
const PIN_FAULTS: Readonly<Record<number, TokenFault>> = {
  ...{ 0xa0: 'wrong-pin', 0xa1: 'wrong-pin', 0xa2: 'wrong-pin' },
  ...{ 0xa3: 'pin-locked', 0xa4: 'pin-locked' },
};
const NO_TYPE = 0xffff_ffff;
const LARGEST_ATTRIBUTE = 16 * 1024;
const LARGEST_SIGNATURE = 1024;
const MOST_FOUND = 64;
/** RFC 8017, 9.2: what comes before a SHA-256 in a PKCS #1 v1.5 signature. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

class Fault extends Error {
  readonly fault: TokenFault;
  readonly returned: number | undefined;
  constructor(fault: TokenFault, detail: string, returned?: number) {
    super(detail);
    this.fault = fault;
    this.returned = returned;
  }
}

const ulongs = (...values: readonly (number | bigint)[]): Buffer => {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), 8 * index));
  return bytes;
};
const ulong = (bytes: Buffer, index = 0): number => Number(bytes.readBigUInt64LE(8 * index));

const isKoffi = (value: unknown): value is Koffi => typeof value === 'object' && value !== null && 'load' in value;

function loadKoffi(): Koffi {
  const name = `@koromix/koffi-${process.platform}-${process.arch}`;
  try {
    const found: unknown = createRequire(import.meta.url)(name);
    if (isKoffi(found)) return found;
  } catch {
    // Said below, without the list of folders that were looked in.
  }
  throw new Fault('not-supported', `There is no package ${name}.`);
}

class Token {
  readonly #koffi = loadKoffi();
  readonly #call: Call;
  #opened: Opened | undefined;

  constructor(file: string) {
    this.#call = this.#functionsOf(file);
    this.#call('C_Initialize', null);
  }

  /** @returns DER of the certificates that lie on the token */
  open(place: TokenPlace): Buffer[] {
    const pin = Buffer.from(place.pin);
    const session = ulongs(0);
    this.#call('C_OpenSession', this.#slotOf(place.token), CKF.serialSession, null, null, session);
    this.#logIn(ulong(session), CKU.user, pin);
    this.#opened = { session: ulong(session), pin, key: this.#keyOf(ulong(session), place.key) };
    return this.#find(ulong(session), [[CKA.class, ulongs(CKO.certificate)]]).flatMap(
      (object) => this.#attribute(ulong(session), object, CKA.value) ?? [],
    );
  }

  sign(data: Uint8Array): TokenAnswer {
    if (!this.#opened) throw new Fault('token-failed', 'The token was not opened.');
    const { key } = this.#opened;
    const digest = createHash('sha256').update(data).digest();
    const [bare, whole] = key.kind === 'rsa' ? [CKM.rsaPkcs, CKM.sha256RsaPkcs] : [CKM.ecdsa, CKM.ecdsaSha256];
    try {
      const input = key.kind === 'rsa' ? Buffer.concat([DIGEST_INFO, digest]) : digest;
      return { kind: key.kind, signature: this.#signed(this.#opened, bare, input) };
    } catch (error) {
      // Some let nobody sign what they have not hashed themselves.
      if (!(error instanceof Fault) || error.returned !== CKR.mechanismInvalid) throw error;
      return { kind: key.kind, signature: this.#signed(this.#opened, whole, Buffer.from(data)) };
    }
  }

  #functionsOf(file: string): Call {
    const list = Buffer.alloc(8);
    try {
      this.#koffi.load(file).func('C_GetFunctionList', 'ulong', ['void *'])(list);
    } catch (cause) {
      throw new Fault('no-module', String(cause));
    }
    const places = Object.values(FUNCTIONS).map(([place]) => place);
    // CK_VERSION stands first, and fills eight bytes.
    const table = Buffer.from(this.#koffi.view(list.readBigUInt64LE(), 16 + 8 * Math.max(...places)));
    const types = new Map<string, unknown>();
    const typeOf = (parameters: string): unknown => {
      const names = Array.from(parameters, (parameter) => (parameter === 'n' ? 'ulong' : 'void *'));
      const type = types.get(parameters) ?? this.#koffi.proto('ulong', names);
      types.set(parameters, type);
      return type;
    };
    return (name, ...parameters) => {
      const [place, shape] = FUNCTIONS[name];
      const pointer = table.readBigUInt64LE(8 + 8 * place);
      const returned = Number(this.#koffi.call(pointer, typeOf(shape), ...parameters));
      if (returned === 0) return;
      const detail = `${name} gave 0x${returned.toString(16)}`;
      throw new Fault(PIN_FAULTS[returned] ?? 'token-failed', detail, returned);
    };
  }

  #slotOf(label: string): number {
    const count = ulongs(0);
    this.#call('C_GetSlotList', 1, null, count);
    const slots = ulongs(...Array.from({ length: ulong(count) }, () => 0));
    this.#call('C_GetSlotList', 1, slots, count);
    const tokens = Array.from({ length: ulong(count) }, (_, index) => {
      const info = Buffer.alloc(256);
      this.#call('C_GetTokenInfo', ulong(slots, index), info);
      return { slot: ulong(slots, index), label: info.toString('utf8', 0, 32).trimEnd(), flags: ulong(info, 12) };
    });
    const [found, ...others] = tokens.filter((token) => token.label === label);
    const names = tokens.map((token) => JSON.stringify(token.label)).join(', ');
    if (!found || others.length > 0) throw new Fault('no-token', `Labels that were found: ${names || 'none'}.`);
    // The last try is left to a person: a program that is started again and again would use it up.
    if (found.flags & (CKF.userPinFinalTry | CKF.userPinLocked)) throw new Fault('pin-locked', 'It was not tried.');
    return found.slot;
  }

  #logIn(session: number, user: number, pin: Buffer): void {
    try {
      this.#call('C_Login', session, user, pin, pin.length);
    } catch (error) {
      if (!(error instanceof Fault) || error.returned !== CKR.userAlreadyLoggedIn) throw error;
    }
  }

  #keyOf(session: number, name: string): Key {
    const privateKey = [CKA.class, ulongs(CKO.privateKey)] as const;
    const labelled = this.#find(session, [privateKey, [CKA.label, Buffer.from(name)]]);
    const id = Buffer.from(/^([0-9a-f]{2})+$/i.test(name) ? name : '', 'hex');
    const found = labelled.length === 0 && id.length > 0 ? this.#find(session, [privateKey, [CKA.id, id]]) : labelled;
    const [handle, ...others] = found;
    if (handle === undefined || others.length > 0) throw new Fault('no-such-key', `${found.length} were found.`);
    const kind = CKK[ulong(this.#attribute(session, handle, CKA.keyType) ?? ulongs(NO_TYPE))];
    if (!kind) throw new Fault('wrong-kind', name);
    return { handle, kind, wantsPinEachTime: this.#attribute(session, handle, CKA.alwaysAuthenticate)?.[0] === 1 };
  }

  #find(session: number, wanted: readonly (readonly [number, Buffer])[]): number[] {
    const template = Buffer.concat(wanted.map(([type, value]) => this.#attributeOf(type, value)));
    this.#call('C_FindObjectsInit', session, template, wanted.length);
    const handles = Buffer.alloc(8 * MOST_FOUND);
    const count = ulongs(0);
    this.#call('C_FindObjects', session, handles, MOST_FOUND, count);
    this.#call('C_FindObjectsFinal', session);
    return Array.from({ length: ulong(count) }, (_, index) => ulong(handles, index));
  }

  /** CK_ATTRIBUTE. It points into `value`, which the caller must hold as long as it is used. */
  #attributeOf(type: number, value: Buffer): Buffer {
    return ulongs(type, this.#koffi.address(value), value.length);
  }

  #attribute(session: number, object: number, type: number): Buffer | null {
    const value = Buffer.alloc(LARGEST_ATTRIBUTE);
    const attribute = this.#attributeOf(type, value);
    try {
      this.#call('C_GetAttributeValue', session, object, attribute, 1);
    } catch {
      return null;
    }
    return value.subarray(0, ulong(attribute, 2));
  }

  #signed({ session, key, pin }: Opened, mechanism: number, input: Buffer): Buffer {
    this.#call('C_SignInit', session, ulongs(mechanism, 0, 0), key.handle);
    if (key.wantsPinEachTime) this.#logIn(session, CKU.contextSpecific, pin);
    const signature = Buffer.alloc(LARGEST_SIGNATURE);
    const length = ulongs(signature.length);
    this.#call('C_Sign', session, input, input.length, signature, length);
    return signature.subarray(0, ulong(length));
  }
}

let token: Token | undefined;

function answerTo(order: TokenOrder): TokenAnswer {
  try {
    if ('sign' in order) return token?.sign(order.sign) ?? { fault: 'token-failed', detail: 'It was not opened.' };
    token = new Token(order.open.module);
    return { certificates: token.open(order.open) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault, detail: error.message };
    return { fault: 'token-failed', detail: String(error) };
  }
}

process.on('message', (order: TokenOrder) => process.send?.(answerTo(order)));
// It ends when whoever started it is gone, not before: what is being sealed when all are told to stop is sealed to the end.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
