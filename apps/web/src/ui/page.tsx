import { Link } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import * as m from '#messages';
import classes from './page.module.css';

export interface Crumb {
  label: string;
  to: string;
}

interface PageProps {
  title: string;
  /** One sentence below the title: what the page is for. */
  lead?: ReactNode;
  /** Beside the title: the state of the one thing that the page is about. */
  status?: ReactNode;
  /** The way down to this page, without the page itself. */
  crumbs?: readonly Crumb[];
  /** The one thing most people come to do; further actions go into a menu after it. */
  action?: ReactNode;
  children: ReactNode;
}

/** A page: title in the tab and on top, where it is, what to do. */
export function Page({ title, lead, status, crumbs = [], action, children }: PageProps) {
  return (
    <div className={classes.page}>
      <title>{title}</title>
      <header className={classes.header}>
        {crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
        <div className={classes.heading}>
          <h1 className={classes.title} tabIndex={-1}>
            {title}
          </h1>
          {status}
        </div>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
        {action ? <div className={classes.action}>{action}</div> : null}
      </header>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className={classes.trail} aria-label={m.common_breadcrumbs()}>
      <ol className={classes.crumbs}>
        {crumbs.map(({ label, to }, index) => (
          <li key={to}>
            {index > 0 ? <IconChevronRight size={14} aria-hidden /> : null}
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A titled part of a page on its own surface. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionTop}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
