import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { distinct, revocableCertificates, type PathStep } from '../cms/certificate-path.js';
import { readableCertificates, type SealCertificate } from '../cms/certificate.js';
import { goodUntil, revocationFault, type Proofs } from '../cms/check-revocation.js';
import { canonicalAnswer, readOcspAnswer, type OcspAnswer } from '../cms/ocsp-answer.js';
import { responderUrlsOf, writeOcspRequest } from '../cms/ocsp-request.js';
import { listUrlsOf, readRevocationList, type RevocationList } from '../cms/revocation-list.js';
import type { ValidationStore } from '../pdf/validation-store.js';
import { SealRefused } from '../seal-refused.js';
import type { SealParts } from '../verify/sealing-parts.js';
import { boundedAnswer } from './bounded-answer.js';
import { KeptAnswers } from './kept-answers.js';

/** It goes into every document that is sealed. */
const LARGEST_LIST = 1024 * 1024;
const LARGEST_ANSWER = 64 * 1024;
const MOST_URLS = 3;
/** A list may be good for a year; that a certificate was revoked is to be seen sooner. */
const LONGEST_KEPT_MILLISECONDS = 24 * 60 * 60_000;
/** A responder knows more than a list does. */
const ANSWER_KEPT_MILLISECONDS = 5 * 60_000;

/** For some certificate nothing could be had that proves that it is not revoked: each with why. */
export class NoRevocationProof extends Error {
  override name = 'NoRevocationProof';
}

type Asked = { readonly certificate: SealCertificate; readonly issuer: SealCertificate };

/**
 * Gets what a seal is proved by later on, from the places that the certificates name: the issuer's answer about each
 * (OCSP), or else its revocation list. Never call it inside a transaction.
 */
@Injectable()
export class GatherRevocation {
  /** For one list, or one answer. */
  longestWaitMilliseconds = 10_000;
  readonly #lists = new KeptAnswers<RevocationList>();
  readonly #answers = new KeptAnswers<OcspAnswer>();

  constructor(private readonly clock: Clock) {}

  /**
   * @param authorities DER certificates of timestamp authorities, and of those above them
   * @returns every certificate of the seal and its timestamp with those above it, and a checked answer or list for each
   *   that needs one
   * @throws NoRevocationProof; SealRefused `certificate-revoked`, naming it
   */
  async run({ certificates, timestamp }: SealParts, authorities: readonly Uint8Array[]): Promise<ValidationStore> {
    const signing = readableCertificates(certificates);
    const stamping = readableCertificates(timestamp?.certificates ?? []);
    const owners = [...signing.slice(0, 1), ...stamping.slice(0, 1)];
    const steps = revocableCertificates(owners, [...signing, ...stamping, ...readableCertificates(authorities)]);
    const found = await Promise.all(steps.map((step) => this.#proofFor(step)));
    const failures = found.flatMap((each) => (typeof each === 'string' ? [each] : []));
    if (failures.length > 0) throw new NoRevocationProof(failures.join('; '));
    const proofs = found.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    const paths = steps.flatMap(({ certificate, issuer }) => (issuer ? [certificate, issuer] : [certificate]));
    return {
      certificates: distinct([...owners, ...paths]).map(({ der }) => der),
      lists: once(proofs.flatMap(({ lists }) => lists)),
      answers: once(proofs.flatMap(({ answers }) => answers)),
    };
  }

  /** @returns what proves it, or why there is nothing */
  async #proofFor({ certificate, issuer }: PathStep): Promise<Proofs | string> {
    const who = certificate.x509.subject.replaceAll('\n', ', ');
    if (!issuer) return `${who}: its issuer's certificate is not known`;
    const asked = { certificate, issuer };
    const failures: string[] = [];
    for (const url of responderUrlsOf(certificate).slice(0, MOST_URLS)) {
      const key = `${url} ${certificate.x509.fingerprint256}`;
      const proof = async () => ({ lists: [], answers: [await this.#answer(key, url, asked)] });
      const found = await this.#tried(asked, who, proof);
      if (typeof found !== 'string') return found;
      this.#answers.forget(key);
      failures.push(`${url}: ${found}`);
    }
    for (const url of listUrlsOf(certificate).slice(0, MOST_URLS)) {
      const found = await this.#tried(asked, who, async () => ({ lists: [await this.#list(url)], answers: [] }));
      if (typeof found !== 'string') return found;
      this.#lists.forget(url);
      failures.push(`${url}: ${found}`);
    }
    return `${who}: ${failures.join(', ') || 'it names no responder and no revocation list'}`;
  }

  /** @returns the proof, or why it is none */
  async #tried(step: Asked, who: string, get: () => Promise<Proofs>): Promise<Proofs | string> {
    try {
      const proofs = await get();
      const fault = revocationFault(step, proofs, this.clock.now());
      if (fault === 'revoked') throw new SealRefused('certificate-revoked', who);
      return fault === null ? proofs : `it proves nothing (${fault})`;
    } catch (error) {
      if (error instanceof SealRefused) throw error;
      return error instanceof Error ? error.message : String(error);
    }
  }

  #list(url: string): Promise<RevocationList> {
    const now = this.clock.now().getTime();
    return this.#lists.get(url, now, async () => {
      const answer = readRevocationList(await this.#fetched(url, LARGEST_LIST));
      return { answer, until: Math.min(answer.nextUpdate.getTime(), now + LONGEST_KEPT_MILLISECONDS) };
    });
  }

  #answer(key: string, url: string, { certificate, issuer }: Asked): Promise<OcspAnswer> {
    const now = this.clock.now().getTime();
    return this.#answers.get(key, now, async () => {
      const request = writeOcspRequest(certificate, issuer);
      const given = await this.#fetched(url, LARGEST_ANSWER, {
        method: 'POST',
        headers: { 'content-type': 'application/ocsp-request', 'accept-encoding': 'identity' },
        body: Buffer.from(request.der),
      });
      const { nonce } = readOcspAnswer(given);
      // Many answer everybody alike, without one; then it is its time that counts.
      if (nonce && Buffer.compare(nonce, request.nonce) !== 0) throw new Error('it answered another question');
      const canonical = canonicalAnswer(given, issuer);
      if (!canonical) throw new Error('neither its issuer nor whom that lets answer signed it');
      const answer = readOcspAnswer(canonical);
      return { answer, until: Math.min(goodUntil(answer).getTime(), now + ANSWER_KEPT_MILLISECONDS) };
    });
  }

  async #fetched(url: string, largest: number, init: RequestInit = {}): Promise<Uint8Array> {
    const response = await fetch(url, {
      headers: { 'accept-encoding': 'identity' },
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(this.longestWaitMilliseconds),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return boundedAnswer(response, largest);
  }
}

const once = (parts: readonly { readonly der: Uint8Array }[]): Uint8Array[] =>
  parts
    .map(({ der }) => der)
    .filter((der, index, all) => all.findIndex((other) => Buffer.compare(der, other) === 0) === index);
