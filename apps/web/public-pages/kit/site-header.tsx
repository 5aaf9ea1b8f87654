import * as m from '#messages';
import { publicAddress } from './addresses.js';
import { LanguageLink } from './language-link.js';
import { usePage } from './page-context.js';

/** The vendor's name, who is signed in, and the way to the other language. */
export function SiteHeader() {
  const { processor, person, locale } = usePage();
  return (
    <header className="site-header">
      <div className="site-header-in">
        <a
          className="site-name"
          href={publicAddress.home}
          aria-label={m.public_kit_home_of({ name: processor.name }, { locale })}
        >
          {processor.name}
        </a>
        <div className="site-header-end">
          {person ? (
            <span className="site-person">{m.public_kit_signed_in_as({ name: person.name }, { locale })}</span>
          ) : null}
          <LanguageLink />
        </div>
      </div>
    </header>
  );
}
