import * as m from '#messages';
import { getLocale } from '#locale';
import type { StaffTemplatesVersionResponse } from '../../../generated/api/types.gen.js';
import { partName } from './part-list.js';
import { LANGUAGES, languageName } from './staff-template.js';
import classes from './templates.module.css';

/** SHA-256 of each clause in each language, to compare with what somebody else has. */
export function PartHashes({ version: { content, hashes } }: { version: StaffTemplatesVersionResponse }) {
  return (
    <details>
      <summary className={classes.summary}>{m.templates_hashes()}</summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={m.templates_hashes()}>
        <table className={classes.hashes}>
          <caption className={classes.note}>{m.templates_hashes_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.templates_part()}</th>
              {LANGUAGES.map((language) => (
                <th key={language} scope="col">
                  {languageName(language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content[getLocale()].parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">{partName(part)}</th>
                {LANGUAGES.map((language) => (
                  <td key={language}>
                    <code className={classes.code}>{hashes[language][part.id]}</code>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
