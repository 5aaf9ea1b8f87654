import type { ContentsEntry } from './kit/document-contents.js';
import type { PageError } from './kit/error-summary.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import type { LeavingCompany } from './sign-leaving.js';
import type { OtherSigner } from './signer-list.js';

/** What the page to read and sign on is drawn from. */
export type SignPageProps = {
  readonly page: PageContext;
  /** The address of the link, without its query: `/s/<token>`. */
  readonly base: string;
  readonly title: string;
  /** The agreement's language, which may not be the page's. */
  readonly textLocale: PageLocale;
  readonly reference: string;
  readonly version: number;
  /** The version that was in force before; null for a first. */
  readonly replaces: number | null;
  readonly controller: string;
  /** The agreement from its own blocks, and its clauses. */
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly contentHash: string;
  readonly signer: { readonly name: string; readonly title: string; readonly email: string };
  /** Everybody who signs, in order. */
  readonly signers: readonly OtherSigner[];
  /** ISO 8601. */
  readonly expiresAt: string;
  /** Whole days until then, 0 on the last. */
  readonly daysLeft: number;
  readonly codeMinutes: number;
  readonly codeSent: boolean;
  /** Points that wait for an answer. */
  readonly openProposals: number;
  /** Points that have one. */
  readonly answered: number;
  /** The version whose proposals it was made of; null where it was made of none, or nothing in it is changed. */
  readonly round: number | null;
  /** Companies of annex B of which it was announced that they will leave, in its order. */
  readonly leaving: readonly LeavingCompany[];
  readonly errors?: readonly PageError[];
  /** What was typed, by field. */
  readonly values?: Readonly<Record<string, string>>;
};
