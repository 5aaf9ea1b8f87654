import * as m from '#messages';
import { Facts } from '../../ui/facts.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
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
        <div key={signature.signerId ?? signature.party}>
          <h3 className={classes.party}>
            {signature.party === 'controller' ? m.agreements_party_controller() : m.agreements_party_processor()}
          </h3>
          <Facts facts={factsOf(signature)} />
        </div>
      ))}
    </div>
  );
}

const factsOf = ({ signedAt, method, statements, registrationNumber, traceKeptUntil, ...by }: Signature) => [
  {
    name: m.agreements_signed_by(),
    value: method === 'mandate' ? m.agreements_signed_automatic() : [by.name, by.title].filter(Boolean).join(', '),
  },
  { name: m.agreements_signed_at(), value: formatDateTime(signedAt) },
  { name: m.agreements_method(), value: methods[method]() },
  ...(by.mandate === null ? [] : [{ name: m.agreements_mandate(), value: mandateWords(by.mandate) }]),
  ...(statements.length === 0
    ? []
    : [{ name: m.agreements_accepted(), value: statements.map((text) => <p key={text}>{text}</p>) }]),
  { name: m.agreements_registration_number(), value: registrationNumber },
  ...(traceKeptUntil === null ? [] : [{ name: m.agreements_trace(), value: traceWords(traceKeptUntil) }]),
];

/** Of where a signature was made: that it is kept, how long, and that nobody reads it (art. 13(2)(a)). */
const traceWords = (until: string): string => m.agreements_trace_until({ date: formatDate(until) });

const mandateWords = ({ since, ...mandate }: NonNullable<Signature['mandate']>): string =>
  m.agreements_mandate_facts({ ...mandate, since: formatDate(since) });
