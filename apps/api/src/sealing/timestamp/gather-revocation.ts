import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { boundedAnswer } from './bounded-answer.js';
import { distinct, revocableCertificates, type PathStep } from '../cms/certificate-path.js';
import { readableCertificates } from '../cms/certificate.js';
import { revocationFault } from '../cms/check-revocation.js';
import { listUrlsOf, readRevocationList, type RevocationList } from '../cms/revocation-list.js';
import { SealRefused } from '../seal-refused.js';
import type { SealParts } from '../verify/sealing-parts.js';
import type { ValidationStore } from '../pdf/validation-store.js';

/** It goes into every document that is sealed. */
const LARGEST_LIST = 1024 * 1024;
const MOST_URLS = 3;
/** A list may be good for a year; that a certificate was revoked is to be seen sooner. */
const LONGEST_KEPT_MILLISECONDS = 24 * 60 * 60_000;

/** A place that is down does not hold up every seal that comes after. */
const PAUSE_MILLISECONDS = 60_000;

/** For some certificate nothing could be had that proves that it is not revoked: each with why. */
export class NoRevocationProof extends Error {
  override name = 'NoRevocationProof';
}

/**
 * Fetches the revocation lists by which a seal is proved later on, from the places that the certificates name. Never call
 * it inside a transaction.
 */
@Injectable()
export class GatherRevocation {
  /** For one list. */
  longestWaitMilliseconds = 10_000;
  readonly #kept = new Map<string, { readonly list: RevocationList; readonly until: number }>();

  readonly #failed = new Map<string, { readonly error: unknown; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  /**
   * @param authorities DER certificates of timestamp authorities, and of those above them
   * @returns every certificate of the seal and its timestamp with those above it, and a checked list for each that needs
   *   one
   * @throws NoRevocationProof; SealRefused `certificate-revoked`, naming it
   */
  async run({ certificates, timestamp }: SealParts, authorities: readonly Uint8Array[]): Promise<ValidationStore> {
    const signing = readableCertificates(certificates);
    const stamping = readableCertificates(timestamp?.certificates ?? []);
    const owners = [...signing.slice(0, 1), ...stamping.slice(0, 1)];
    const steps = revocableCertificates(owners, [...signing, ...stamping, ...readableCertificates(authorities)]);
    const found = await Promise.all(steps.map((step) => this.#listFor(step)));
    const failures = found.flatMap((each) => (typeof each === 'string' ? [each] : []));
    if (failures.length > 0) throw new NoRevocationProof(failures.join('; '));
    const paths = steps.flatMap(({ certificate, issuer }) => (issuer ? [certificate, issuer] : [certificate]));
    const lists = found.flatMap((each) => (typeof each === 'string' ? [] : [each.der]));
    return {
      certificates: distinct([...owners, ...paths]).map(({ der }) => der),
      lists: lists.filter((der, index) => lists.findIndex((other) => Buffer.compare(der, other) === 0) === index),
    };
  }

  /** @returns a list that proves it, or why there is none */
  async #listFor(step: PathStep): Promise<RevocationList | string> {
    const { subject } = step.certificate.x509;
    const who = subject.replaceAll('\n', ', ');
    if (!step.issuer) return `${who}: its issuer's certificate is not known`;
    const failures: string[] = [];
    for (const url of listUrlsOf(step.certificate).slice(0, MOST_URLS)) {
      try {
        const list = await this.#fetched(url);
        const fault = revocationFault(step, [list], this.clock.now());
        if (fault === 'revoked') throw new SealRefused('certificate-revoked', who);
        if (fault === null) return list;
        this.#kept.delete(url);
        failures.push(`${url}: it proves nothing (${fault})`);
      } catch (error) {
        if (error instanceof SealRefused) throw error;
        failures.push(`${url}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return `${who}: ${failures.join(', ') || 'it names no revocation list'}`;
  }

  async #fetched(url: string): Promise<RevocationList> {
    const now = this.clock.now().getTime();
    const kept = this.#kept.get(url);
    if (kept && now < kept.until) return kept.list;
    const failed = this.#failed.get(url);
    if (failed && now < failed.until) throw failed.error;
    try {
      const list = await this.#asked(url);
      this.#kept.set(url, { list, until: Math.min(list.nextUpdate.getTime(), now + LONGEST_KEPT_MILLISECONDS) });
      return list;
    } catch (error) {
      this.#failed.set(url, { error, until: now + PAUSE_MILLISECONDS });
      throw error;
    }
  }

  async #asked(url: string): Promise<RevocationList> {
    const response = await fetch(url, {
      headers: { 'accept-encoding': 'identity' },
      redirect: 'error',
      signal: AbortSignal.timeout(this.longestWaitMilliseconds),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return readRevocationList(await boundedAnswer(response, LARGEST_LIST));
  }
}
