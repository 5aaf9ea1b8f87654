import type { AgreementData } from './agreement-data.js';
import { fill, type Catalogue, type FieldLabel } from '../catalogue/catalogue.js';
import { cleanText } from '../document/clean-text.js';
import { fieldLabel } from './missing-fields.js';
import type { Party } from './parties.js';
import { flattenChain } from '../register/sub-processor-chain.js';
import type { ValueSlots } from '../template/value-slots.js';
import { oneLineAddress, writtenCountry, writtenDate, writtenTransfer } from '../catalogue/written-out.js';

/** Turns texts into slots: `optional` stays empty when empty, `required` shows what is missing. */
class Values {
  constructor(
    private readonly slots: ValueSlots,
    readonly catalogue: Catalogue,
  ) {}

  optional(text: string | undefined): string {
    return this.slots.value(text ?? '');
  }

  required(text: string, label: FieldLabel, about = ''): string {
    if (cleanText(text) !== '') return this.slots.value(text);
    return this.slots.missing(fill(this.catalogue.missing, { label: fieldLabel(this.catalogue, label, about) }));
  }

  /** A list that must have an entry: without one, a single entry made by `empty` says so. */
  listOf<Entry, View>(entries: readonly Entry[], view: (entry: Entry) => View, empty: () => View): readonly View[] {
    return entries.length > 0 ? entries.map(view) : [empty()];
  }
}

/**
 * The placeholders of a wording: every one is always there (an optional text is empty), so a misspelt name is an error
 * and not a gap. Texts are slots, never the values themselves.
 */
export function agreementView(data: AgreementData, slots: ValueSlots, catalogue: Catalogue) {
  const values = new Values(slots, catalogue);
  const { choices } = data;
  return {
    reference: values.required(data.reference, 'reference'),
    version: data.version,
    date: values.optional(writtenDate(data.createdAt, catalogue)),
    controller: partyView(data.controller, catalogue.agreement.controller, values),
    processor: partyView(data.processor, catalogue.agreement.processor, values),
    mainAgreement: values.optional(data.mainAgreement),
    supervisoryAuthority: values.optional(data.supervisoryAuthority),
    services: values.listOf(
      data.services,
      ({ name, description }) => ({
        name: values.required(name, 'service.name'),
        description: values.optional(description),
      }),
      () => ({ name: values.required('', 'services'), description: '' }),
    ),
    generalAuthorisation: choices.authorisation.mode === 'general',
    noticeDays: choices.authorisation.noticeDays,
    noticeIsOneDay: choices.authorisation.noticeDays === 1,
    breachNotificationHours: choices.breachNotificationHours,
    breachLimitIsOneHour: choices.breachNotificationHours === 1,
    deleteAtEnd: choices.atEnd === 'delete',
    governingCountry: values.optional(writtenCountry(choices.governingCountry, catalogue)),
    a: annexA(data, values),
    b: annexB(data, values),
    c: annexC(data, values),
    d: values.optional(data.annexes.d),
  };
}

function partyView(party: Party, about: string, values: Values) {
  return {
    name: values.required(party.name, 'party.name', about),
    registrationNumber: values.required(party.registrationNumber, 'party.registrationNumber', about),
    address: values.required(oneLineAddress(party.address), 'party.address', about),
    country: values.required(writtenCountry(party.country, values.catalogue), 'party.country', about),
    email: values.required(party.email, 'party.email', about),
    phone: values.optional(party.phone),
    contact: {
      name: values.required(party.contact.name, 'party.contact.name', about),
      title: values.optional(party.contact.title),
      email: values.required(party.contact.email, 'party.contact.email', about),
      phone: values.optional(party.contact.phone),
    },
    hasDpo: party.dpo !== undefined,
    dpo: {
      name: values.required(party.dpo?.name ?? '', 'party.dpo.name', about),
      email: values.required(party.dpo?.email ?? '', 'party.dpo.email', about),
      phone: values.optional(party.dpo?.phone),
    },
  };
}

function annexA({ annexes: { a } }: AgreementData, values: Values) {
  return {
    purpose: values.required(a.purpose, 'a.purpose'),
    nature: values.required(a.nature, 'a.nature'),
    dataTypes: values.listOf(
      a.dataTypes,
      ({ name, category }) => ({
        name: values.required(name, 'a.dataType.name'),
        category: values.optional(values.catalogue.dataCategory[category]),
      }),
      () => ({ name: values.required('', 'a.dataTypes'), category: '' }),
    ),
    dataSubjects: values.listOf(
      a.dataSubjects,
      (name) => values.required(name, 'a.dataSubjects'),
      () => values.required('', 'a.dataSubjects'),
    ),
    duration: values.required(a.duration, 'a.duration'),
  };
}

function annexB({ annexes: { b } }: AgreementData, values: Values) {
  const links = flattenChain(b.subProcessors, { number: '', depth: 0, path: '' });
  return {
    anySubProcessors: links.length > 0,
    subProcessors: links.map(({ company, number }) => ({
      number,
      legalName: values.required(company.legalName, 'b.legalName'),
      registrationNumber: values.required(company.registrationNumber, 'b.registrationNumber', company.legalName),
      address: values.required(oneLineAddress(company.address), 'b.address', company.legalName),
      country: values.required(writtenCountry(company.country, values.catalogue), 'b.country', company.legalName),
      description: values.required(company.description, 'b.description', company.legalName),
      transfer: values.required(writtenTransfer(company, values.catalogue), 'b.transferMechanism', company.legalName),
    })),
    longerNotice: b.longerNotice.map(({ name, days }) => ({ name: values.optional(name), days })),
  };
}

function annexC({ annexes: { c } }: AgreementData, values: Values) {
  return {
    subject: values.required(c.subject, 'c.subject'),
    measuresVersion: values.required(c.measures.version, 'c.measures.version'),
    measures: values.listOf(
      c.measures.items,
      ({ area, measure }) => ({ area: values.optional(area), measure: values.optional(measure) }),
      () => ({ area: values.required('', 'c.measures'), measure: '' }),
    ),
    assistance: values.required(c.assistance, 'c.assistance'),
    retention: values.listOf(
      c.retention,
      ({ dataType, period }) => ({ dataType: values.optional(dataType), period: values.optional(period) }),
      () => ({ dataType: values.required('', 'c.retention'), period: '' }),
    ),
    places: values.listOf(
      c.places,
      (place) => values.required(place, 'c.places'),
      () => values.required('', 'c.places'),
    ),
    transfers: values.optional(c.transfers),
    audit: values.required(c.audit, 'c.audit'),
    subProcessorAudit: values.optional(c.subProcessorAudit),
  };
}
