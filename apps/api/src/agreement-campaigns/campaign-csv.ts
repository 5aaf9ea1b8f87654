import * as m from '#messages';
import { BYTE_ORDER_MARK, csvLine } from '../platform/csv.js';
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
    ].map((word) => word({}, { locale })),
    separator,
  );

/** One customer, codes as the API has them and times in UTC: the file is for programs too. */
export function campaignCsvLine(customer: CampaignCustomer, separator: ',' | ';'): string {
  const { agreement, outcome } = customer;
  // A draft that could not be sent is no result.
  const shown = outcome === 'offered' ? agreement : null;
  return csvLine(
    [
      customer.customer,
      customer.registrationNumber,
      outcome,
      customer.reason ?? '',
      customer.missing.join(' '),
      shown?.name ?? '',
      shown?.state ?? '',
      shown?.sentAt ?? '',
      shown?.signedAt ?? '',
      shown?.inForceAt ?? '',
      customer.unreached ?? '',
    ],
    separator,
  );
}
