import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '#messages';
import { Facts } from '../../../ui/facts.js';
import { formatDateTime } from '../../../ui/format.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './proposal-list.module.css';
import { kindWords, stateSign } from './proposal-words.js';
import type { Proposal } from './proposal-values.js';

interface ProposalListProps {
  items: readonly Proposal[];
  isWaiting: boolean;
  /** The language that the agreement and its points are written in. */
  language: 'da' | 'en';
  /** What can be done about a point that is open. */
  actions?: (proposal: Proposal) => ReactNode;
}

/** What was proposed and asked, oldest first, each with what became of it. */
export function ProposalList({ items, isWaiting, language, actions }: ProposalListProps) {
  return (
    <ul className={classes.points}>
      {items.map((item) => {
        const { tone, word } = stateSign(item.state, isWaiting);
        return (
          <li key={item.id} className={classes.point}>
            <div className={classes.top}>
              <h3 className={classes.name}>{item.label}</h3>
              <StatusBadge tone={tone}>{word}</StatusBadge>
            </div>
            <Text size="sm" c="dimmed">
              {[kindWords[item.kind](), item.by, formatDateTime(item.madeAt)].join(' · ')}
            </Text>
            <Facts facts={factsOf(item, language)} />
            {item.state === 'open' && isWaiting ? actions?.(item) : null}
          </li>
        );
      })}
    </ul>
  );
}

function factsOf({ kind, offered, wish, reason, acceptedText, answer }: Proposal, language: 'da' | 'en') {
  const rows = [
    { name: m.agreement_proposals_now(), text: offered ?? '', lang: language },
    { name: m.agreement_proposals_wish(), text: kind === 'removal' ? m.agreement_proposals_remove() : wish },
    { name: m.agreement_proposals_reason(), text: reason },
    { name: m.agreement_proposals_goes_in(), text: acceptedText ?? '', lang: language },
    { name: m.agreement_proposals_answer(), text: answer },
  ];
  return rows
    .filter(({ text }) => text !== '')
    .map(({ name, text, lang }) => ({
      name,
      value: (
        <span className={classes.written} lang={lang}>
          {text}
        </span>
      ),
    }));
}
