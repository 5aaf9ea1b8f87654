import * as m from '#messages';
import { usePage } from './kit/page-context.js';

/** Somebody who signs for the customer, as the others see it. */
export type OtherSigner = {
  readonly name: string;
  readonly title: string;
  readonly turn: number;
  readonly state: 'waiting' | 'invited' | 'viewed' | 'signed' | 'declined';
  /** Whose page it is. */
  readonly isReader: boolean;
};

/** Who signs, in which order, and how far each is. */
export function SignerList({ signers }: { readonly signers: readonly OtherSigner[] }) {
  const { locale } = usePage();
  const states = {
    waiting: m.signing_signer_waiting({}, { locale }),
    invited: m.signing_signer_due({}, { locale }),
    viewed: m.signing_signer_due({}, { locale }),
    signed: m.signing_signer_signed({}, { locale }),
    declined: m.signing_signer_declined({}, { locale }),
  };
  const isInTurns = signers.some(({ turn }) => turn > 1);
  return (
    <>
      <ol className="signers">
        {signers.map(({ name, title, state, isReader }) => {
          const known = title === '' ? name : m.signing_signer_titled({ name, title }, { locale });
          const person = isReader ? m.signing_signer_you({ person: known }, { locale }) : known;
          return <li key={name}>{m.signing_signer_state({ person, state: states[state] }, { locale })}</li>;
        })}
      </ol>
      <p className="quiet">
        {isInTurns ? m.signing_signers_in_turn({}, { locale }) : m.signing_signers_together({}, { locale })}
      </p>
    </>
  );
}
