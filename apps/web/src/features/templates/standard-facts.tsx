import * as m from '#messages';
import { getLocale } from '#locale';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/page.js';
import { Checksum } from '../agreements/checksum.js';
import { LANGUAGES, languageName, type StaffTemplate } from './staff-template.js';

/** Whose clauses a template has, and the checksums that the agreements show. */
export function StandardFacts({ standard }: { standard: NonNullable<StaffTemplate['standard']> }) {
  const { title, publisher } = standard[getLocale()];
  return (
    <Section title={m.templates_standard()}>
      <p>{m.templates_locked_text()}</p>
      <Facts
        facts={[
          { name: m.templates_standard_title(), value: title },
          { name: m.templates_standard_publisher(), value: publisher },
        ]}
      />
      {LANGUAGES.map((language) => (
        <Checksum
          key={language}
          label={m.templates_standard_checksum({ language: languageName(language) })}
          value={standard[language].checksum}
        />
      ))}
    </Section>
  );
}
