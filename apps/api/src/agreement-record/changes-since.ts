import * as m from '#messages';
import { documentChanges, withChangesAppendix, type ChangedClause, type DocumentModel } from '#dpa-templates';
import { danishDate, writtenDay } from '../platform/danish-days.js';

/** What an offered agreement changes of the one that the customer is bound by, as it was when it was sent. */
export type ChangesSince = {
  readonly agreementId: string;
  readonly reference: string;
  readonly version: number;
  /** ISO 8601: when the customer signed that one. */
  readonly signedAt: string;
  readonly clauses: readonly ChangedClause[];
};

type Bound = {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly signedAt: Date | null;
  readonly model: DocumentModel | null;
};

/** @returns null without an agreement to compare with, or one in another language: words can't be compared then */
export function changesSince(bound: Bound | null, model: DocumentModel): ChangesSince | null {
  if (!bound?.model || !bound.signedAt || bound.model.locale !== model.locale) return null;
  const { id: agreementId, reference, version, signedAt } = bound;
  const clauses = documentChanges(bound.model, model);
  return { agreementId, reference, version, signedAt: signedAt.toISOString(), clauses };
}

/**
 * The offer as it is read: the agreement, and after it what is new. The appendix is information; what is signed, and what
 * the content hash is of, is the agreement alone.
 */
export function withChangesSince(model: DocumentModel, changes: ChangesSince | null): DocumentModel {
  if (!changes) return model;
  const { locale } = model;
  const { reference, version, clauses } = changes;
  const day = writtenDay(danishDate(new Date(changes.signedAt)), locale);
  const about = { reference, version: String(version), day };
  return withChangesAppendix(model, clauses, {
    title: m.signing_appendix_title({}, { locale }),
    lead: [
      clauses.length === 0 ? m.signing_appendix_none(about, { locale }) : m.signing_appendix_lead(about, { locale }),
      m.signing_appendix_information({}, { locale }),
    ],
    added: m.signing_appendix_added({}, { locale }),
    removed: m.signing_appendix_removed({}, { locale }),
  });
}
