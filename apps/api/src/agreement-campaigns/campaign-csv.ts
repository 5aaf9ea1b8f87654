import * as m from '#messages';
import { BYTE_ORDER_MARK, csvLine } from '../platform/csv.js';
import { missingWords, outcomeWords, reasonWords, stateWords } from './campaign-csv-words.js';
import type { CampaignCustomer } from './campaigns.schema.js';

type Locale = 'da' | 'en';

/** The first line of a campaign's results. */
export const campaignCsvHead = (locale: Locale, separator: ',' | ';'): string =>
  BYTE_ORDER_MARK +
  csvLine(
    [
      m.campaigns_column_customer,
      m.campaigns_column_number,
      m.campaigns_column_outcome,
      m.campaigns_column_reason,
      m.campaigns_column_missing,
      m.campaigns_column_agreement,
      m.campaigns_column_state,
      m.campaigns_column_sent,
      m.campaigns_column_signed,
      m.campaigns_column_in_force,
      m.campaigns_column_unreached,
      m.campaigns_column_code,
    ].map((word) => word({}, { locale })),
    separator,
  );

/** One customer, times in UTC; for programs the last column has outcome, reason and state as the API has them. */
export function campaignCsvLine(customer: CampaignCustomer, locale: Locale, separator: ',' | ';'): string {
  const { agreement, outcome, reason, missing } = customer;
  const lacking = reason === 'unreached' ? [] : missing.map((path) => missingWords[path]?.({}, { locale }) ?? path);
  // A draft that could not be sent is no result.
  const shown = outcome === 'offered' ? agreement : null;
  return csvLine(
    [
      customer.customer,
      customer.registrationNumber,
      outcomeWords[outcome]({}, { locale }),
      reason === null ? '' : reasonWords[reason]({}, { locale }),
      lacking.join(', '),
      shown?.name ?? '',
      shown ? stateWords[shown.state]({}, { locale }) : '',
      shown?.sentAt ?? '',
      shown?.signedAt ?? '',
      shown?.inForceAt ?? '',
      customer.unreached ?? '',
      [outcome, reason, shown?.state].filter(Boolean).join('/'),
    ],
    separator,
  );
}
