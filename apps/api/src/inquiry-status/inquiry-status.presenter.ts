import { z } from 'zod';
import { readReference } from './typed-reference.js';
import type { InquiryStatusView } from './read-inquiry-status.js';

const email = z.email().max(200);
type Typed = { readonly reference: string; readonly email: string };

/** What was typed, cleaned; null when it can't be what was given out. */
export function statusAsked(typed: Typed): Typed | null {
  const reference = readReference(typed.reference);
  const address = email.safeParse(typed.email.trim());
  return reference !== '' && address.success ? { reference, email: address.data } : null;
}

export const wrongIn = (typed: Typed): ('reference' | 'email')[] => [
  ...(readReference(typed.reference) === '' ? (['reference'] as const) : []),
  ...(email.safeParse(typed.email.trim()).success ? [] : (['email'] as const)),
];

/** The status as the page shows it, dates as ISO 8601. */
export function statusPageProps({ reference, waiting, routed }: InquiryStatusView) {
  return {
    reference,
    waiting: waiting.map((item) => ({
      type: item.type,
      concerns: item.concerns,
      dismissal: item.dismissal,
      receivedAt: item.receivedAt.toISOString(),
      settledAt: item.settledAt?.toISOString() ?? null,
    })),
    routed: routed.map(({ steps, ...item }) => ({
      ...item,
      steps: steps.map(({ kind, at, text, files }) => ({ kind, at: at.toISOString(), text, files })),
    })),
  };
}
