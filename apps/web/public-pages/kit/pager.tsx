import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

export type PagerProps = {
  /** Counts from 1. */
  readonly current: number;
  readonly pages: number;
  readonly hrefFor: (page: number) => string;
};

/** Earlier and later pages of a list. Nothing when there is only one. */
export function Pager({ current, pages, hrefFor }: PagerProps) {
  const { locale } = usePage();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={m.public_kit_pager({}, { locale })}>
      {current > 1 ? (
        <a rel="prev" href={hrefFor(current - 1)}>
          <Icon name="back" />
          {m.public_kit_previous({}, { locale })}
        </a>
      ) : null}
      <span className="pager-now">{m.public_kit_page_of({ page: current, pages }, { locale })}</span>
      {current < pages ? (
        <a rel="next" href={hrefFor(current + 1)}>
          {m.public_kit_next({}, { locale })}
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  );
}
