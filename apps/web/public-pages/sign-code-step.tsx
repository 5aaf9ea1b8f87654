import * as m from '#messages';
import { Button } from './kit/button.js';
import { Notice } from './kit/notice.js';
import { usePage } from './kit/page-context.js';

type CodeStepProps = {
  /** Where a code is asked for. */
  readonly action: string;
  /** What the code is for, and where it goes. */
  readonly text: string;
  /** Of the signatory, masked. */
  readonly email: string;
  readonly codeSent: boolean;
};

/** First in a form that ends something: a code by mail, for which the form is sent elsewhere and comes back. */
export function SignCodeStep({ action, text, email, codeSent }: CodeStepProps) {
  const { locale } = usePage();
  return (
    <>
      <h2 id="code-step">{m.signing_code_heading({}, { locale })}</h2>
      {codeSent ? (
        <Notice tone="success" title={m.signing_code_sent_title({}, { locale })}>
          <p>{m.signing_code_sent_text({ email }, { locale })}</p>
        </Notice>
      ) : (
        <p>{text}</p>
      )}
      <Button look={codeSent ? 'secondary' : 'primary'} formAction={`${action}#code-step`}>
        {codeSent ? m.signing_code_again({}, { locale }) : m.signing_code_send({}, { locale })}
      </Button>
    </>
  );
}
