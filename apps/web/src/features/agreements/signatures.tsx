import * as m from '#messages';
import { Facts } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { hasEnded, type AgreementState, type StaffAgreement } from './agreement-state.js';
import classes from './signatures.module.css';

type Signature = StaffAgreement['signatures'][number];

const methods: Readonly<Record<Signature['method'], () => string>> = {
  code: m.agreements_method_code,
  mandate: m.agreements_method_mandate,
  staff: m.agreements_method_staff,
};

/** Who signed for whom, when, and how it was confirmed. */
export function Signatures({ signatures, state }: { signatures: readonly Signature[]; state: AgreementState }) {
  if (signatures.length === 0)
    return <p>{hasEnded(state) ? m.agreements_signatures_never() : m.agreements_signatures_none()}</p>;
  return (
    <div className={classes.list}>
      {signatures.map((signature) => (
        <div key={signature.party}>
          <h3 className={classes.party}>
            {signature.party === 'controller' ? m.agreements_party_controller() : m.agreements_party_processor()}
          </h3>
          <Facts facts={factsOf(signature)} />
        </div>
      ))}
    </div>
  );
}

const factsOf = ({ name, title, signedAt, method, statements }: Signature) => [
  { name: m.agreements_signed_by(), value: [name, title].filter(Boolean).join(', ') },
  { name: m.agreements_signed_at(), value: formatDateTime(signedAt) },
  { name: m.agreements_method(), value: methods[method]() },
  ...(statements.length === 0
    ? []
    : [{ name: m.agreements_accepted(), value: statements.map((text) => <p key={text}>{text}</p>) }]),
];
