import type { AgreementData } from './agreement-data.js';
import type { Catalogue } from './catalogue.js';
import { cleanLine } from './clean-text.js';
import type { Block, SignatureParty } from './document.js';

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
