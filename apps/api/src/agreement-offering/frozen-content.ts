import { createHash } from 'node:crypto';
import {
  agreementDocument,
  canonicalJson,
  documentHash,
  ownWording,
  type AgreementData,
  type DocumentModel,
} from '#dpa-templates';

export type FrozenContent = {
  readonly model: DocumentModel;
  /** SHA-256 of the model: what is presented, and what is signed. */
  readonly contentHash: string;
  readonly templateHash: string;
  readonly annexBHash: string;
};

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');

/** An agreement's content as it is sent: the whole document, so that later wording or registers change nothing in it. */
export function freezeContent(data: AgreementData): FrozenContent {
  const wording = ownWording(data.locale);
  const model = agreementDocument(data, wording);
  return {
    model,
    contentHash: documentHash(model),
    templateHash: hashOf(wording),
    annexBHash: hashOf(data.annexes.b),
  };
}
