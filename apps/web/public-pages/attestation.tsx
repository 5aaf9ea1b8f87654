import * as m from '#messages';
import { CheckboxGroup } from './kit/choice-group.js';
import type { PageContext } from './kit/page-context.js';
import { QuestionPage } from './kit/question-page.js';

export type AttestationPageProps = {
  readonly page: PageContext;
  /** Where to go afterwards: a path of the portal. */
  readonly returnTo: string;
  readonly missing?: boolean;
};

/** `/attestation`: staff commit themselves to confidentiality, once a year. */
export function AttestationPage({ page, returnTo, missing = false }: AttestationPageProps) {
  const { locale, processor } = page;
  const message = m.identity_attestation_missing({}, { locale });
  return (
    <QuestionPage
      page={page}
      question={m.identity_attestation_title({}, { locale })}
      lead={m.identity_attestation_lead({ name: processor.name }, { locale })}
      action="/attestation"
      carried={{ return: returnTo }}
      errors={missing ? [{ field: 'attested', message }] : []}
      submitLabel={m.identity_attestation_submit({}, { locale })}
      after={
        <p>
          <a href={returnTo}>{m.identity_attestation_later({}, { locale })}</a>
        </p>
      }
    >
      <ul>
        <li>{m.identity_attestation_secret({}, { locale })}</li>
        <li>{m.identity_attestation_needed({}, { locale })}</li>
        <li>{m.identity_attestation_told({}, { locale })}</li>
        <li>{m.identity_attestation_after({}, { locale })}</li>
      </ul>
      <CheckboxGroup
        name="attested"
        legend={m.identity_attestation_legend({}, { locale })}
        error={missing ? message : undefined}
        choices={[{ value: 'yes', label: m.identity_attestation_yes({}, { locale }) }]}
      />
    </QuestionPage>
  );
}
