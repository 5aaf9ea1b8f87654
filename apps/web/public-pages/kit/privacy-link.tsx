import * as m from '#messages';
import { publicAddress } from './addresses.js';
import { usePage } from './page-context.js';

/** Beneath every form that asks who one is: what becomes of it (art. 13). */
export function PrivacyLink() {
  const { locale } = usePage();
  return (
    <p className="quiet">
      <a href={publicAddress.privacy}>{m.public_kit_privacy_link({}, { locale })}</a>
    </p>
  );
}
