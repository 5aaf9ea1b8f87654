import * as m from '#messages';
import { Sentence } from './sentence.js';
import { usePage } from './page-context.js';

/** Where anyone may complain, art. 77 GDPR. Belongs on every page that deals with someone's rights. */
export function ComplaintNote() {
  const { locale } = usePage();
  return (
    <p className="quiet">
      <Sentence of={(authority) => m.public_complaint({ authority }, { locale })}>
        <a href={locale === 'da' ? 'https://www.datatilsynet.dk' : 'https://www.datatilsynet.dk/english'}>
          {m.public_complaint_authority({}, { locale })}
        </a>
      </Sentence>
    </p>
  );
}
