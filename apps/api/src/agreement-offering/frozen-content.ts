import { documentHash, jsonHash, type AgreementData, type AgreementTemplate, type DocumentModel } from '#dpa-templates';

export type FrozenContent = {
  readonly model: DocumentModel;
  /** SHA-256 of the model: what is presented, and what is signed. */
  readonly contentHash: string;
  readonly templateHash: string;
  readonly annexBHash: string;
};

/** An agreement's content as it is sent: the whole document, so that later wording or registers change nothing in it. */
export function freezeContent(data: AgreementData, wording: AgreementTemplate, model: DocumentModel): FrozenContent {
  return {
    model,
    contentHash: documentHash(model),
    templateHash: jsonHash(wording),
    annexBHash: jsonHash(data.annexes.b),
  };
}
