import * as m from '#messages';
import { Facts } from '../../ui/facts.js';
import classes from './file-columns.module.css';

const documented = (): { column: string; meaning: string; isRequired?: boolean }[] => [
  { column: 'name', meaning: m.customers_import_column_name(), isRequired: true },
  { column: 'registration_number', meaning: m.customers_import_column_registration_number(), isRequired: true },
  { column: 'address', meaning: m.customers_import_column_address(), isRequired: true },
  { column: 'country', meaning: m.customers_import_column_country() },
  { column: 'language', meaning: m.customers_import_column_language() },
  { column: 'authorisation', meaning: m.customers_import_column_authorisation() },
  { column: 'notice_days', meaning: m.customers_import_column_notice_days() },
  { column: 'services', meaning: m.customers_import_column_services() },
  { column: 'signatory_…', meaning: m.customers_import_column_signatory() },
  { column: 'privacy_…', meaning: m.customers_import_column_privacy() },
];

/** What the file may say, column by column. */
export function FileColumns() {
  return (
    <details className={classes.columns}>
      <summary>{m.customers_import_columns()}</summary>
      <p className={classes.note}>{m.customers_import_columns_note()}</p>
      <Facts
        facts={documented().map(({ column, meaning, isRequired }) => ({
          name: column,
          value: isRequired ? `${meaning}. ${m.customers_import_column_required()}` : meaning,
        }))}
      />
    </details>
  );
}
