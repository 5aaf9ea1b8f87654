import * as m from '#messages';
import type { AgreementState } from './agreement-state.js';

type Counts = Readonly<Partial<Record<AgreementState, number>>>;

const bars: readonly { label: () => string; states: readonly AgreementState[] }[] = [
  { label: m.agreements_chart_draft, states: ['draft'] },
  { label: m.agreements_chart_waiting, states: ['sent', 'viewed'] },
  { label: m.agreements_chart_signed, states: ['signed', 'countersigned', 'sealing'] },
  { label: m.agreements_chart_in_force, states: ['in_force'] },
  { label: m.agreements_chart_ended, states: ['superseded', 'terminated', 'declined', 'withdrawn', 'expired'] },
];

/** Twelve states as five bars; every agreement stands in exactly one. */
export const chartOf = (counts: Counts): { label: string; value: number }[] =>
  bars.map(({ label, states }) => ({
    label: label(),
    value: states.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
  }));
