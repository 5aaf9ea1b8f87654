import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

export type ContentsEntry = {
  /** The id of the heading it leads to. */
  readonly id: string;
  readonly number?: string;
  readonly text: string;
};

function Entries({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  return (
    <ol className="contents-list">
      {entries.map(({ id, number, text }) => (
        <li key={id}>
          <a href={`#${id}`}>
            {number === undefined ? null : <span className="contents-number">{number}</span>}
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/**
 * The headings as links, always in sight. Twice in the page, of which a style sheet shows one: a column on wide screens,
 * and a fold along the top of narrow ones, which no browser can force open or shut by style alone. The text itself is
 * never folded: whoever signs it has it all in front of them.
 */
export function DocumentContents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  const { locale } = usePage();
  if (entries.length === 0) return null;
  const title = m.public_kit_contents({}, { locale });
  return (
    <>
      <nav className="contents contents-wide" aria-label={title} data-contents="">
        <p className="contents-title">{title}</p>
        <Entries entries={entries} />
      </nav>
      <nav className="contents contents-narrow" aria-label={title}>
        <details>
          <summary>
            <span className="contents-where">
              <span>{title}</span>
              <span className="contents-now" data-contents-now="" />
            </span>
            <Icon name="down" />
          </summary>
          <Entries entries={entries} />
        </details>
      </nav>
    </>
  );
}
