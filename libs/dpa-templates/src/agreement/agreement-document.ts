import { agreementData, type AgreementData, type AgreementDataInput } from './agreement-data.js';
import { agreementView } from './agreement-view.js';
import { canonicalJson } from '../document/canonical-json.js';
import { catalogueOf, fill, type Catalogue } from '../catalogue/catalogue.js';
import { cleanLine } from '../document/clean-text.js';
import { compileSource, type Compiled } from '../template/compile-source.js';
import type { Block, DocumentModel } from '../document/document.js';
import { parseLines } from '../template/line-format.js';
import { ownWording } from './own-wording.js';
import { rawToBlocks } from '../template/raw-to-blocks.js';
import { RenderBudget } from '../template/render-budget.js';
import { signatureBlocks } from './signature-blocks.js';
import { standardBlocks } from './standard-blocks.js';
import { TemplateError } from '../template/template-error.js';
import type { AgreementTemplate, TemplatePart } from '../template/template.js';
import { ValueSlots } from '../template/value-slots.js';
import { writtenDate } from '../catalogue/written-out.js';

/**
 * An agreement as a document. Pure: the same data and wording give the same model, to the byte of `documentHash`.
 * Mandatory texts that are empty show as marked gaps (`missing`), so a draft can be read; see `missingFields`.
 * @param template a wording in the data's language; our own unless given
 * @throws ZodError when the data is not of the schema, TemplateError when the wording can't be used
 */
export function agreementDocument(input: AgreementDataInput, template = ownWording(input.locale)): DocumentModel {
  const data = agreementData.parse(input);
  if (template.locale !== data.locale) {
    throw new TemplateError('template', `is in ${template.locale}, the agreement in ${data.locale}`);
  }
  const catalogue = catalogueOf(data.locale);
  return {
    locale: data.locale,
    title: template.title,
    subtitle: catalogue.agreement.subtitle,
    reference: `${reference(data, catalogue)} v${String(data.version)}`,
    createdAt: data.createdAt,
    issuer: { name: cleanLine(data.processor.name), accent: data.processor.accent },
    frontMatter: true,
    cover: cover(data, catalogue),
    blocks: [
      ...partBlocks(data, template, catalogue),
      ...standardBlocks(template.standard, catalogue),
      ...signatureBlocks(data, catalogue),
    ],
    attachments: [
      {
        name: 'agreement.json',
        mediaType: 'application/json',
        description: catalogue.agreement.attachment,
        text: canonicalJson(data),
      },
    ],
  };
}

function reference(data: AgreementData, catalogue: Catalogue): string {
  const given = cleanLine(data.reference);
  return given === '' ? fill(catalogue.missing, { label: catalogue.fields.reference }) : given;
}

function cover(data: AgreementData, catalogue: Catalogue): DocumentModel['cover'] {
  const { agreement } = catalogue;
  const party = ({ name, registrationNumber }: AgreementData['controller']): string =>
    cleanLine(registrationNumber === '' ? name : `${name} (${registrationNumber})`);
  return [
    { label: agreement.controller, value: party(data.controller) },
    { label: agreement.processor, value: party(data.processor) },
    { label: agreement.reference, value: reference(data, catalogue) },
    { label: agreement.version, value: String(data.version) },
    { label: agreement.date, value: writtenDate(data.createdAt, catalogue) },
  ];
}

function partBlocks(data: AgreementData, template: AgreementTemplate, catalogue: Catalogue): readonly Block[] {
  const slots = new ValueSlots();
  const view = agreementView(data, slots, catalogue);
  const budget = new RenderBudget();
  const raw = template.parts.flatMap((part) => parseLines(part, compiled(part)(view, budget)));
  const annexes = new Set(template.parts.filter(({ kind }) => kind === 'annex').map(({ id }) => id));
  return rawToBlocks(raw, slots).flatMap((block): readonly Block[] => {
    if (block.kind !== 'heading' || !annexes.has(block.id)) return [block];
    const heading = { ...block, number: `${catalogue.agreement.annex} ${block.number ?? ''}` };
    return [{ kind: 'page-break', id: `${block.id}-page` }, heading];
  });
}

const sources = new WeakMap<TemplatePart, Compiled>();

/** Compiling costs more than filling; a template that is used again is compiled once. */
function compiled(part: TemplatePart): Compiled {
  const known = sources.get(part) ?? compileSource(part.id, part.source);
  sources.set(part, known);
  return known;
}
