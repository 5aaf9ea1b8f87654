import * as m from '#messages';
import { placesOf, transfersOf, type AgreementSubProcessor } from '#dpa-templates';
import type { Prefill } from '../annex-library/annex-library.schema.js';
import type { AgreementContent } from '../agreement-record/agreements.schema.js';
import { prefilledFields, type PrefilledField } from '../agreement-record/prefilled.js';

export type DefaultsFor = {
  readonly locale: 'da' | 'en';
  readonly services: readonly string[];
  /** Annex B.1: places and transfers follow from it. */
  readonly subProcessors: readonly AgreementSubProcessor[];
  readonly authorisation: { readonly mode: 'general' | 'specific'; readonly noticeDays: number };
  /** The processor's. */
  readonly address: string;
  /** ISO date: the version of the portal's own measures, where the library has none. */
  readonly today: string;
  readonly prefill: Prefill;
  /** What is said of the processing beyond what the library says. */
  readonly more?: SaidOfProcessing | undefined;
};

export type SaidOfProcessing = Pick<AgreementContent['annexes']['a'], 'dataTypes' | 'dataSubjects'>;

/**
 * The texts a new agreement begins with. What only the customer can know (which data, about whom) comes from the library
 * by its services, to be confirmed, or is left empty: nobody sends an agreement without having thought of it.
 */
export function defaultContent(defaults: DefaultsFor): AgreementContent {
  const { locale, services, subProcessors, authorisation, address, today, prefill, more } = defaults;
  const own = { locale };
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' }).format(services);
  return {
    mainAgreement: '',
    choices: { authorisation, breachNotificationHours: 24, atEnd: 'delete', governingCountry: 'DK' },
    annexes: {
      a: {
        purpose: services.length > 0 ? m.agreement_annexes_purpose({ services: listed }, own) : '',
        nature: m.agreement_annexes_nature({}, own),
        dataTypes: joined(prefill.dataTypes, more?.dataTypes, ({ name }) => name),
        dataSubjects: joined(prefill.dataSubjects, more?.dataSubjects, (name) => name),
        duration: m.agreement_annexes_duration({}, own),
      },
      longerNotice: [],
      c: {
        subject: m.agreement_annexes_subject({}, own),
        measures: prefill.measures
          ? { version: prefill.measures.version, items: [...prefill.measures.items] }
          : { version: today, items: defaultMeasures(locale) },
        assistance: m.agreement_annexes_assistance({}, own),
        retention: [
          {
            dataType: m.agreement_annexes_retention_data({}, own),
            period: m.agreement_annexes_retention_data_period({}, own),
          },
          {
            dataType: m.agreement_annexes_retention_backup({}, own),
            period: m.agreement_annexes_retention_backup_period({}, own),
          },
          ...prefill.retention,
        ],
        places: [m.agreement_annexes_place({ address }, own), ...prefill.places, ...placesOf(subProcessors, locale)],
        transfers: transfersOf(subProcessors, locale),
        audit: m.agreement_annexes_audit({}, own),
        subProcessorAudit: m.agreement_annexes_sub_processor_audit({}, own),
      },
      d: '',
    },
  };
}

const plain = (name: string): string => name.trim().toLowerCase();

/** Nothing twice: what the library has under a name is as the library has it. */
function joined<Item>(own: readonly Item[], more: readonly Item[] = [], nameOf: (item: Item) => string): Item[] {
  const names = new Set(own.map((item) => plain(nameOf(item))));
  return [...own, ...more.filter((item) => !names.has(plain(nameOf(item))))];
}

/** The library's periods for these data, and for no others. */
export function retentionOf(dataTypes: SaidOfProcessing['dataTypes'], { retention }: Prefill): Prefill['retention'] {
  const named = new Set(dataTypes.map(({ name }) => plain(name)));
  return retention.filter(({ dataType }) => named.has(plain(dataType)));
}

/** Annex C.2 as it begins. */
export function defaultMeasures(locale: 'da' | 'en') {
  return [
    { area: m.agreement_annexes_access({}, { locale }), measure: m.agreement_annexes_access_measure({}, { locale }) },
    {
      area: m.agreement_annexes_encryption({}, { locale }),
      measure: m.agreement_annexes_encryption_measure({}, { locale }),
    },
    {
      area: m.agreement_annexes_separation({}, { locale }),
      measure: m.agreement_annexes_separation_measure({}, { locale }),
    },
    { area: m.agreement_annexes_logging({}, { locale }), measure: m.agreement_annexes_logging_measure({}, { locale }) },
    { area: m.agreement_annexes_backup({}, { locale }), measure: m.agreement_annexes_backup_measure({}, { locale }) },
    { area: m.agreement_annexes_people({}, { locale }), measure: m.agreement_annexes_people_measure({}, { locale }) },
    {
      area: m.agreement_annexes_incidents({}, { locale }),
      measure: m.agreement_annexes_incidents_measure({}, { locale }),
    },
  ];
}

/** The fields that were filled in, for staff to confirm: the measures also where they are the portal's own. */
export function filledBy(prefill: Prefill): PrefilledField[] {
  const filled: Readonly<Record<PrefilledField, boolean>> = {
    'annexes.a.dataTypes': prefill.dataTypes.length > 0,
    'annexes.a.dataSubjects': prefill.dataSubjects.length > 0,
    'annexes.b.subProcessors': true,
    'annexes.c.retention': prefill.retention.length > 0,
    'annexes.c.measures.items': true,
    'annexes.c.places': prefill.places.length > 0,
  };
  return prefilledFields.filter((field) => filled[field]);
}
