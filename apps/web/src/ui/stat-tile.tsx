import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './stat-tile.module.css';
import { type Tone, toneClass, toneIcon } from './tone.js';

interface StatTileProps {
  label: string;
  /** Written out already: `formatNumber(24)`. */
  value: string;
  /** What the number means now, with its tone: “2 overdue”. */
  note?: { text: string; tone: Tone };
  /** The list behind the number, with what it is narrowed to: `/staff/mail?status=bounced`. */
  to?: string;
}

/** One number with its name, and the way to what it counts. */
export function StatTile({ label, value, note, to }: StatTileProps) {
  const Sign = note && toneIcon[note.tone];
  return (
    <div className={classes.tile}>
      <dt className={classes.label}>{to === undefined ? label : <TileLink to={to} label={label} />}</dt>
      <dd className={classes.value}>{value}</dd>
      {note && Sign ? (
        <dd className={`${classes.note} ${toneClass(note.tone)}`}>
          <Sign size={14} stroke={2} aria-hidden />
          {note.text}
        </dd>
      ) : null}
    </div>
  );
}

/** Tiles side by side, one definition list. */
export const StatRow = ({ children }: { children: ReactNode }) => <dl className={classes.row}>{children}</dl>;

/** The router takes path and search apart. */
function TileLink({ to, label }: { to: string; label: string }) {
  const [path, search] = to.split('?');
  return (
    <Link to={path ?? to} search={Object.fromEntries(new URLSearchParams(search))}>
      {label}
    </Link>
  );
}
