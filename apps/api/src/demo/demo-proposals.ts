import type { DecisionOrder, ProposalOrder } from '../agreement-proposals/agreement-proposals.schema.js';

type Locale = 'da' | 'en';

/** What a customer wants otherwise, and what it does not understand. */
export function demoWishes(locale: Locale): readonly ProposalOrder[] {
  const words = {
    da: {
      wish: 'Pårørende',
      reason: 'De står i de beskeder, vi får.',
      question: 'Hvem ser loggen igennem, og hvor ofte?',
    },
    en: {
      wish: 'Next of kin',
      reason: 'They are named in the messages that we get.',
      question: 'Who goes through the log, and how often?',
    },
  }[locale];
  return [
    { kind: 'addition', place: 'annexes.a.dataSubjects', wish: words.wish, reason: words.reason },
    { kind: 'comment', place: 'annex-c', wish: words.question },
  ];
}

export function demoAnswer(kind: string, wish: string, locale: Locale): DecisionOrder {
  if (kind === 'addition') return { decision: 'accepted', value: { kind: 'entry', entry: wish }, answer: '' };
  const answer = { da: 'Det gør vores driftsvagt hver uge.', en: 'Our operations staff do, every week.' }[locale];
  return { decision: 'answered', answer };
}
