import { Link } from '@tanstack/react-router';
import type { Icon } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './rail.module.css';

export interface RailSection {
  /** Null for the first, which speaks for itself. */
  heading: string | null;
  items: readonly { to: string; label: string; icon: Icon }[];
}

interface RailProps {
  sections: readonly RailSection[];
  context: ReactNode;
  person: ReactNode;
}

/** All the places of one audience, in their sections. */
export function Rail({ sections, context, person }: RailProps) {
  return (
    <>
      {context ? <div className={classes.context}>{context}</div> : null}
      <div className={classes.nav}>
        {sections.map((section) => (
          <RailGroup key={section.heading ?? ''} {...section} />
        ))}
      </div>
      <div className={classes.person}>{person}</div>
    </>
  );
}

function RailGroup({ heading, items }: RailSection) {
  const id = useId();
  return (
    <div className={classes.group}>
      {heading ? (
        <p id={id} className={classes.heading}>
          {heading}
        </p>
      ) : null}
      <ul className={classes.list} aria-labelledby={heading ? id : undefined}>
        {items.map(({ to, label, icon: Sign }) => (
          <li key={to}>
            <Link to={to} className={classes.item} activeOptions={{ exact: to.split('/').length === 2 }}>
              <Sign size={18} stroke={1.7} aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
