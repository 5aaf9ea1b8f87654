import * as m from '#messages';
import { Button } from './kit/button.js';
import { Notice } from './kit/notice.js';
import { usePage } from './kit/page-context.js';

/** What the portal takes to look at; more than any document of ours has. */
const limitMegabytes = 5;
const tones = ['success', 'warning', 'danger'] as const;

/** After the answer about the hash: the file itself can be looked at. Hidden until a script has a file. */
export function VerifyLook() {
  const { locale } = usePage();
  return (
    <div data-look={limitMegabytes} hidden>
      <p>{m.public_verify_look_text({}, { locale })}</p>
      <Button look="secondary" script="look">
        {m.public_verify_look({}, { locale })}
      </Button>
      <div data-findings="" aria-live="polite" aria-atomic="true" />
      <template data-answer="looking">
        <p>{m.public_verify_looking({}, { locale })}</p>
      </template>
      <template data-answer="look-failed">
        <Notice tone="danger" title={m.public_verify_failed({}, { locale })} />
      </template>
      <template data-answer="look-often">
        <Notice tone="warning" title={m.public_verify_look_often({}, { locale })} />
      </template>
      {tones.map((tone) => (
        <template key={tone} data-answer={`look-${tone}`}>
          <Notice tone={tone} title={m.public_verify_look_title({}, { locale })}>
            <p data-slot="words" />
            <div data-found="" />
            <details className="fold">
              <summary>{m.public_verify_look_report({}, { locale })}</summary>
              <pre className="code report" data-slot="report" />
            </details>
          </Notice>
        </template>
      ))}
      <template data-answer="finding">
        <section>
          <h3 data-slot="title" />
          <ul data-faults="" hidden />
          <dl className="facts" data-facts="" hidden />
        </section>
      </template>
    </div>
  );
}
