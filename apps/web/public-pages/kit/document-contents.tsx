import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage, type PageLocale } from './page-context.js';

export type ContentsEntry = {
  /** The id of the heading it leads to. */
  readonly id: string;
  readonly number?: string;
  readonly text: string;
};

type ContentsProps = {
  readonly entries: readonly ContentsEntry[];
  /** The headings', where it is not the page's. */
  readonly textLocale?: PageLocale | undefined;
};

function Entries({ entries, textLocale }: ContentsProps) {
  return (
    <ol className="contents-list" lang={textLocale}>
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
export function DocumentContents({ entries, textLocale }: ContentsProps) {
  const { locale } = usePage();
  if (entries.length === 0) return null;
  const title = m.public_kit_contents({}, { locale });
  const part = <PartCount total={entries.length} />;
  return (
    <>
      <nav className="contents contents-wide" aria-label={title} data-contents="">
        <p className="contents-title">
          {title} {part}
        </p>
        <Entries entries={entries} textLocale={textLocale} />
      </nav>
      <nav className="contents contents-narrow" aria-label={title}>
        <details>
          <summary>
            <span className="contents-where">
              <span>{title}</span>
              {part}
              <span className="contents-now" lang={textLocale} data-contents-now="" />
            </span>
            <Icon name="down" />
          </summary>
          <Entries entries={entries} textLocale={textLocale} />
        </details>
      </nav>
    </>
  );
}

/** “Part 3 of 15”, once a script knows where the reader is: `#` stands for the part. */
function PartCount({ total }: { readonly total: number }) {
  const { locale } = usePage();
  return (
    <span
      className="contents-part"
      data-contents-part={m.public_kit_part_of({ part: '#', total }, { locale })}
      hidden
    />
  );
}
