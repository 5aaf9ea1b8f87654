import { StatusBadge } from '../../ui/status-badge.js';
import { type AgreementState, ownStateSigns, stateSigns } from './agreement-state.js';

/** The state of an agreement in staff's words, or with `own` in the customer's. */
export function AgreementBadge({ state, own = false }: { state: AgreementState; own?: boolean }) {
  const { tone, word } = (own ? ownStateSigns : stateSigns)[state];
  return <StatusBadge tone={tone}>{word()}</StatusBadge>;
}
