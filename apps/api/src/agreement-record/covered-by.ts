import * as m from '#messages';
import type { SigningMandate } from '../processor-profile/signing-mandate.schema.js';

/** What a mandate covers, in words. */
export function coveredBy({ limits }: SigningMandate, locale: 'da' | 'en'): string {
  const { templates, authorisations, services, standardAnnexes } = limits;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const parts = [
    ...(templates.length > 0
      ? [m.signing_mandate_templates({ templates: list.format(templates.map(({ name }) => name)) }, { locale })]
      : []),
    ...(authorisations.length === 1
      ? [
          authorisations[0] === 'general'
            ? m.signing_mandate_general({}, { locale })
            : m.signing_mandate_specific({}, { locale }),
        ]
      : []),
    ...(services.length > 0 ? [m.signing_mandate_services({ services: list.format(services) }, { locale })] : []),
    ...(standardAnnexes ? [m.signing_mandate_annexes({}, { locale })] : []),
  ];
  const covered = parts.length > 0 ? list.format(parts) : m.signing_mandate_any({}, { locale });
  return m.signing_mandate_limits({ limits: covered }, { locale });
}
