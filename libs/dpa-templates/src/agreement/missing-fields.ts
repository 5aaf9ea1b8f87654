import type { AgreementData } from './agreement-data.js';
import { catalogueOf, fill, type Catalogue, type FieldLabel } from '../catalogue/catalogue.js';
import { cleanText } from '../document/clean-text.js';
import type { Locale } from '../document/document.js';
import type { Party } from './parties.js';
import { flattenChain } from '../register/sub-processor-chain.js';
import { isThirdCountry } from '../catalogue/written-out.js';

/** A mandatory field: its path in the data (`annexes.b.subProcessors[0].address`), its label, and what it holds. */
type Requirement = {
  readonly field: string;
  readonly label: FieldLabel;
  readonly about?: string;
  readonly value: string;
};

export type MissingField = { readonly field: string; readonly label: string };

/**
 * What must be filled before the agreement may be sent (art. 28(3) and 30(2); a third country needs a transfer mechanism).
 * @returns the empty fields in the order of the document, labelled in `locale` (the data's own unless given)
 */
export function missingFields(data: AgreementData, locale: Locale = data.locale): readonly MissingField[] {
  const catalogue = catalogueOf(locale);
  return requirements(data, catalogue)
    .filter(({ value }) => cleanText(value) === '')
    .map(({ field, label, about }) => ({ field, label: fieldLabel(catalogue, label, about) }));
}

/** The label of a mandatory field; `about` names the party or company it belongs to. */
export function fieldLabel(catalogue: Catalogue, label: FieldLabel, about = ''): string {
  return fill(catalogue.fields[label], { about });
}

function requirements(data: AgreementData, catalogue: Catalogue): readonly Requirement[] {
  const { a, c } = data.annexes;
  return [
    { field: 'reference', label: 'reference', value: data.reference },
    ...partyRequirements('controller', catalogue.agreement.controller, data.controller),
    ...partyRequirements('processor', catalogue.agreement.processor, data.processor),
    { field: 'services', label: 'services', value: filled(data.services) },
    ...data.services.map(({ name }, index): Requirement => {
      return { field: `services[${String(index)}].name`, label: 'service.name', value: name };
    }),
    { field: 'annexes.a.purpose', label: 'a.purpose', value: a.purpose },
    { field: 'annexes.a.nature', label: 'a.nature', value: a.nature },
    { field: 'annexes.a.dataTypes', label: 'a.dataTypes', value: filled(a.dataTypes) },
    ...a.dataTypes.map(({ name }, index): Requirement => {
      return { field: `annexes.a.dataTypes[${String(index)}].name`, label: 'a.dataType.name', value: name };
    }),
    { field: 'annexes.a.dataSubjects', label: 'a.dataSubjects', value: filled(a.dataSubjects) },
    { field: 'annexes.a.duration', label: 'a.duration', value: a.duration },
    ...subProcessorRequirements(data),
    { field: 'annexes.c.subject', label: 'c.subject', value: c.subject },
    { field: 'annexes.c.measures.version', label: 'c.measures.version', value: c.measures.version },
    { field: 'annexes.c.measures.items', label: 'c.measures', value: filled(c.measures.items) },
    { field: 'annexes.c.assistance', label: 'c.assistance', value: c.assistance },
    { field: 'annexes.c.retention', label: 'c.retention', value: filled(c.retention) },
    { field: 'annexes.c.places', label: 'c.places', value: filled(c.places) },
    { field: 'annexes.c.audit', label: 'c.audit', value: c.audit },
  ];
}

function partyRequirements(field: string, about: string, party: Party): readonly Requirement[] {
  const of = (name: string, label: FieldLabel, value: string): Requirement => ({
    field: `${field}.${name}`,
    label,
    about,
    value,
  });
  return [
    of('name', 'party.name', party.name),
    of('registrationNumber', 'party.registrationNumber', party.registrationNumber),
    of('address', 'party.address', party.address),
    of('country', 'party.country', party.country),
    of('email', 'party.email', party.email),
    of('contact.name', 'party.contact.name', party.contact.name),
    of('contact.email', 'party.contact.email', party.contact.email),
    ...(party.dpo
      ? [of('dpo.name', 'party.dpo.name', party.dpo.name), of('dpo.email', 'party.dpo.email', party.dpo.email)]
      : []),
  ];
}

function subProcessorRequirements({ annexes }: AgreementData): readonly Requirement[] {
  const root = { number: '', depth: 0, path: 'annexes.b.subProcessors' };
  return flattenChain(annexes.b.subProcessors, root).flatMap(({ company, path }) => {
    const of = (name: string, label: FieldLabel, value: string): Requirement => ({
      field: `${path}.${name}`,
      label,
      about: company.legalName,
      value,
    });
    const transfer = of('transferMechanism', 'b.transferMechanism', company.transferMechanism ?? '');
    return [
      of('legalName', 'b.legalName', company.legalName),
      of('registrationNumber', 'b.registrationNumber', company.registrationNumber),
      of('address', 'b.address', company.address),
      of('country', 'b.country', company.country),
      of('description', 'b.description', company.description),
      ...(isThirdCountry(company.country) ? [transfer] : []),
    ];
  });
}

/** A list is given when it has an entry. */
function filled(list: readonly unknown[]): string {
  return list.length > 0 ? 'given' : '';
}
