import type { ReactNode } from 'react';
import * as m from '#messages';
import { formatDateTime } from '../../ui/format.js';
import { RowList } from '../../ui/row-list.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { signerSigns, type Signer } from './signer-words.js';

type Shown = Omit<Signer, 'mailFault'>;

interface SignersProps<One extends Shown> {
  signers: readonly One[];
  /** What went wrong with one, and what can be done; nothing for those who only read. */
  fault?: (signer: One) => ReactNode;
  action?: (signer: One) => ReactNode;
}

/** Who signs for the customer: in which turn, and how far each is. */
export function Signers<One extends Shown>({ signers, fault, action }: SignersProps<One>) {
  if (signers.length === 0) return <p>{m.agreements_signers_none()}</p>;
  const isInTurns = signers.some(({ turn }) => turn > 1);
  const rows = signers.map((signer) => {
    const { id, name, title, email, state, turn } = signer;
    const { tone, word } = signerSigns[state];
    const at = signer.declinedAt ?? signer.signedAt ?? signer.viewedAt ?? signer.invitedAt;
    const turnWord = isInTurns ? m.agreements_signer_turn({ turn }) : '';
    return {
      ...{ id, name, fault: fault?.(signer) },
      note: [turnWord, title, email, at === null ? '' : formatDateTime(at)].filter(Boolean).join(' · '),
      action: (
        <>
          <StatusBadge tone={tone}>{word()}</StatusBadge>
          {action?.(signer)}
        </>
      ),
    };
  });
  return <RowList rows={rows} />;
}
