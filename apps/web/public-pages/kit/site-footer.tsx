import * as m from '#messages';
import { callTo, mailTo, publicAddress } from './addresses.js';
import { LanguageLink } from './language-link.js';
import { usePage } from './page-context.js';

/** Who runs this, how to reach them, and the pages that must be reachable from everywhere. */
export function SiteFooter() {
  const { processor, locale, isShownOnce } = usePage();
  // Before the first run there is nobody to name.
  if (processor.email === '') return null;
  const links = [
    [publicAddress.privacy, m.public_kit_privacy({}, { locale })],
    [publicAddress.policies, m.public_kit_policies({}, { locale })],
    [publicAddress.cookies, m.public_kit_cookies({}, { locale })],
    [publicAddress.subProcessors, m.public_kit_sub_processors({}, { locale })],
    [publicAddress.trust, m.public_kit_trust({}, { locale })],
    [publicAddress.verify, m.public_kit_verify({}, { locale })],
  ] as const;
  return (
    <footer className="site-footer">
      <div className="site-footer-in">
        <nav aria-label={m.public_kit_footer_nav({}, { locale })}>
          <ul>
            {links.map(([href, text]) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
            {isShownOnce ? null : (
              <li>
                <LanguageLink />
              </li>
            )}
          </ul>
        </nav>
        <address>
          <h2 className="site-footer-heading">{m.public_kit_contact({}, { locale })}</h2>
          <p>
            <strong>{processor.name}</strong>
            <br />
            {processor.address}
            <br />
            {m.public_kit_registration({ number: processor.registrationNumber }, { locale })}
          </p>
          <p>
            <a href={mailTo(processor.email)}>{processor.email}</a>
            {processor.phone ? <a href={callTo(processor.phone)}>{processor.phone}</a> : null}
            {processor.website ? <a href={processor.website}>{processor.website.replace(/^https?:\/\//, '')}</a> : null}
          </p>
        </address>
      </div>
    </footer>
  );
}
