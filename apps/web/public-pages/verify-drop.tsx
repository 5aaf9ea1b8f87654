import * as m from '#messages';
import { Icon } from './kit/icon.js';
import { Notice } from './kit/notice.js';
import { usePage } from './kit/page-context.js';
import { VerificationAnswer } from './verify-answer.js';

/** No sealed document comes near this; more would only fill the visitor's memory. */
const limitMegabytes = 50;

/** Where a file is chosen or dropped. Hidden until the script that hashes it in the browser runs. */
export function VerifyDrop() {
  const { locale } = usePage();
  return (
    <div className="drop" data-verify={limitMegabytes} hidden>
      <input type="file" id="file" accept="application/pdf,.pdf" aria-describedby="file-hint" />
      <label htmlFor="file">
        <Icon name="document" size={28} />
        <span className="drop-title">{m.public_verify_drop({}, { locale })}</span>
      </label>
      <p className="hint" id="file-hint">
        {m.public_verify_drop_hint({}, { locale })}
      </p>
      <template data-answer="working">
        <p>{m.public_verify_working({}, { locale })}</p>
      </template>
      <template data-answer="too-large">
        <Notice tone="warning" title={m.public_verify_too_large({ limit: limitMegabytes }, { locale })} />
      </template>
      <template data-answer="failed">
        <Notice tone="danger" title={m.public_verify_failed({}, { locale })} />
      </template>
      <template data-answer="known">
        <VerificationAnswer verification={{ known: true }} sha256="" />
      </template>
      <template data-answer="offered">
        <VerificationAnswer verification={{ known: true, offeredAt: '', sealedSince: false }} sha256="" />
      </template>
      <template data-answer="offered-sealed">
        <VerificationAnswer verification={{ known: true, offeredAt: '', sealedSince: true }} sha256="" />
      </template>
      <template data-answer="unknown">
        <VerificationAnswer verification={{ known: false }} sha256="" />
      </template>
    </div>
  );
}
