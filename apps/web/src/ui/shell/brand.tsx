import { Link } from '@tanstack/react-router';
import classes from './brand.module.css';
import { contrastInk, safeAccent } from '../../../public-pages/kit/contrast-ink.js';

export interface BrandProps {
  name: string;
  /** `#rrggbb` */
  accent: string;
}

/** The processor's name on its own colour, the way to the overview. */
export function Brand({ name, accent, home }: BrandProps & { home: string }) {
  const colour = safeAccent(accent);
  return (
    <Link to={home} className={classes.brand}>
      <span className={classes.mark} style={{ background: colour, color: contrastInk(colour) }} aria-hidden>
        {name.slice(0, 1)}
      </span>
      <span className={classes.name}>{name}</span>
    </Link>
  );
}
