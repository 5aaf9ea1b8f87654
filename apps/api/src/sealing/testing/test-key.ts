import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSealKey } from '../create-seal-key.js';
import { fileSealKey } from '../file-seal-key.js';
import type { SealKey } from '../sealing-key.js';
import type { SealRequest } from '../seal-pdf.js';

export const PASSWORD = 'rødgrød med fløde €';
export const FLEX4BUSINESS = {
  organisation: 'Flex4Business ApS',
  registrationNumber: '42497762',
  country: 'DK',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  password: PASSWORD,
};
export const AT = new Date('2026-03-01T10:00:00Z');

export async function testFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sealing-'));
}

/** A new key in the processor's name, from 2026 to 2035: another one at each call. */
export async function newSealKey(owner = FLEX4BUSINESS): Promise<SealKey> {
  const path = join(await testFolder(), 'seal.p12');
  await createSealKey(path, owner);
  return fileSealKey(path, owner.password);
}

export function request(key: SealKey, field = 'seal'): SealRequest {
  return {
    key,
    field,
    at: AT,
    name: 'Flex4Business ApS',
    reason: 'Forseglet (aftale 1) – udgave 2',
    location: 'Ruds Vedby',
  };
}
