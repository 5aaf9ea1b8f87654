import { everyDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';

/** ISO 32000-1, 12.6.4.1: kinds of action, all of them. */
const ACTIONS = new Set(
  (
    'GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState ' +
    'Rendition Trans GoTo3DView'
  ).split(' '),
);
const ALLOWED = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const NAMED = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** Wherever it stands: an action is what /A, /OpenAction, /Next or /AA leads to. */
function* actionsAreAllowed({ file }: PdfDocument): Generator<string> {
  for (const { id, value } of file.objects.values())
    for (const dict of everyDict(value)) {
      for (const key of ['A', 'OpenAction', 'Next']) {
        const kind = file.name(dict, key, 'S');
        if (kind === undefined || (key === 'Next' && !ACTIONS.has(kind))) continue;
        const isAction =
          ACTIONS.has(kind) ||
          dict.entries.has('Subtype') ||
          dict.entries.has('Title') ||
          file.name(dict, key, 'Type') === 'Action' ||
          key === 'OpenAction';
        if (isAction && !ALLOWED.has(kind)) yield `object ${id}: ${kind}`;
      }
      if (file.name(dict, 'S') === 'JavaScript' || dict.entries.has('JS')) yield `object ${id}: JavaScript`;
    }
}

function* namedActionsOnlyTurnPages({ file }: PdfDocument): Generator<string> {
  for (const { id, value } of file.objects.values())
    for (const dict of everyDict(value)) {
      const name = file.name(dict, 'N');
      if (file.name(dict, 'S') === 'Named' && !NAMED.has(name ?? '')) yield `object ${id}: ${name ?? '?'}`;
    }
}

function* nothingHappensByItself({ file, catalog, pages }: PdfDocument): Generator<string> {
  if (catalog.entries.has('AA')) yield 'the catalog has /AA';
  for (const { number, dict } of pages) if (dict.entries.has('AA')) yield `page ${number} has /AA`;
  if (file.dict(catalog, 'Names').entries.has('JavaScript')) yield 'there are scripts by name';
}

/** Addresses are absolute, of the web or of mail. */
function* linksLeadToTheWeb({ file, pages }: PdfDocument): Generator<string> {
  for (const { number, annotations } of pages)
    for (const { dict } of annotations) {
      if (file.name(dict, 'A', 'S') !== 'URI') continue;
      const address = file.get(dict, 'A', 'URI');
      const text = address?.kind === 'string' ? address.bytes : '';
      if (!/^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/.test(text)) yield `page ${number}: “${text}”`;
    }
}

function* thereAreNoAlternativePresentations({ file, catalog, pages }: PdfDocument): Generator<string> {
  if (file.dict(catalog, 'Names').entries.has('AlternatePresentations')) yield 'the catalog names some';
  for (const { number, dict } of pages) if (dict.entries.has('PresSteps')) yield `page ${number} has /PresSteps`;
}

function* nothingIsRequiredOfReaders({ catalog }: PdfDocument): Generator<string> {
  if (catalog.entries.has('Requirements')) yield 'the catalog has /Requirements';
}

function* layersAreNamedAndFixed({ file, catalog }: PdfDocument): Generator<string> {
  const layers = file.get(catalog, 'OCProperties');
  if (layers === undefined) return;
  const configurations = [file.dict(layers, 'D'), ...file.array(layers, 'Configs').map((one) => file.dict(one))];
  const names = configurations.map((one) => file.string(one, 'Name') ?? '');
  if (names.includes('') || new Set(names).size < names.length) yield 'a configuration without a name of its own';
  if (configurations.some(({ entries }) => entries.has('AS'))) yield 'a configuration has /AS';
}

export const actionRules: readonly Rule[] = [
  rule('A 6.5.1', actionsAreAllowed),
  rule('A 6.5.1', namedActionsOnlyTurnPages),
  rule('A 6.5.2', nothingHappensByItself),
  rule('ours', linksLeadToTheWeb),
  rule('A 6.10', thereAreNoAlternativePresentations),
  rule('A 6.11', nothingIsRequiredOfReaders),
  rule('A 6.9, UA 7.10', layersAreNamedAndFixed),
];
