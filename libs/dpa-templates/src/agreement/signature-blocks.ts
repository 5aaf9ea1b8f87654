import type { AgreementData } from './agreement-data.js';
import { catalogueOf, fill, type Catalogue } from '../catalogue/catalogue.js';
import { cleanLine } from '../document/clean-text.js';
import type { Block, DocumentModel, SignatureParty } from '../document/document.js';

/** The end of the agreement: a heading, what signing means, and the two reserved fields `controller` and `processor`. */
export function signatureBlocks(data: AgreementData, { agreement }: Catalogue): readonly Block[] {
  const party = (field: 'controller' | 'processor', role: string): SignatureParty => {
    const known = field === 'controller' ? data.controllerSignature : data.processorSignature;
    return {
      field,
      role,
      name: cleanLine(data[field].name),
      lines: [
        { label: agreement.signatureName, value: cleanLine(known?.name ?? '') },
        { label: agreement.signatureTitle, value: cleanLine(known?.title ?? '') },
        { label: agreement.signatureDate, value: cleanLine(known?.date ?? '') },
      ],
    };
  };
  return [
    { kind: 'heading', id: 'signatures', level: 1, text: agreement.signatures },
    { kind: 'paragraph', id: 'signatures-lead', content: [{ text: agreement.signaturesLead }] },
    {
      kind: 'signatures',
      id: 'signatures-parties',
      parties: [party('controller', agreement.controller), party('processor', agreement.processor)],
    },
  ];
}

/** The field of the nth who signs for the controller, counted from 1: `controller`, `controller-2`, `controller-3`. */
const controllerField = (number: number): string => (number === 1 ? 'controller' : `controller-${String(number)}`);

/** The field that is reserved for each of these signatures, the controller's in the order of their boxes. */
export function partyFields(parties: readonly ('controller' | 'processor')[]): string[] {
  const upTo = (index: number): number => parties.slice(0, index + 1).filter((party) => party === 'controller').length;
  return parties.map((party, index) => (party === 'controller' ? controllerField(upTo(index)) : party));
}

/**
 * The document with a box for each of those who sign for the controller. Who signs is no part of what is signed: the
 * hash is that of the document with one.
 * @param count 1…10
 */
export function withSignerBoxes(model: DocumentModel, count: number): DocumentModel {
  if (count === 1) return model;
  const { signatory } = catalogueOf(model.locale).agreement;
  const boxes = (party: SignatureParty): SignatureParty[] =>
    Array.from({ length: count }, (_, index) => {
      const number = index + 1;
      const role = fill(signatory, { role: party.role, number: String(number), count: String(count) });
      return { ...party, field: controllerField(number), role };
    });
  const blocks = model.blocks.map((block) =>
    block.kind === 'signatures'
      ? {
          ...block,
          parties: block.parties.flatMap((party) => (party.field === 'controller' ? boxes(party) : [party])),
        }
      : block,
  );
  return { ...model, blocks };
}
