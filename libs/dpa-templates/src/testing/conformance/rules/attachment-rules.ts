import { createHash } from 'node:crypto';
import type { Cos, CosDict } from '../cos.js';
import type { PdfDocument } from '../document.js';
import { rule, type Rule } from '../rule.js';

type Attachment = { readonly id: number; readonly dict: CosDict };

/** File specifications with a file in them. */
function* attachmentsOf({ file }: PdfDocument): Generator<Attachment> {
  for (const { id, value } of file.objects.values())
    if (value.kind === 'dict' && file.get(value, 'EF') !== undefined) yield { id, dict: value };
}

const fileOf = ({ file }: PdfDocument, { dict }: Attachment) => file.object(file.get(dict, 'EF'), 'F');

function* attachmentsAreEmbedded(pdf: PdfDocument): Generator<string> {
  for (const attachment of attachmentsOf(pdf)) {
    const object = fileOf(pdf, attachment);
    const same = pdf.file.object(pdf.file.get(attachment.dict, 'EF'), 'UF');
    const types = [pdf.file.name(attachment.dict, 'Type'), pdf.file.name(object?.value, 'Type')].join(' ');
    if (pdf.file.content(object) === undefined || same !== object) yield `attachment ${attachment.id} can't be read`;
    else if (types !== 'Filespec EmbeddedFile') yield `attachment ${attachment.id} is ${types}`;
  }
}

function* attachmentsHaveAMediaType(pdf: PdfDocument): Generator<string> {
  for (const attachment of attachmentsOf(pdf)) {
    const object = fileOf(pdf, attachment);
    const type = pdf.file.name(object?.value, 'Subtype') ?? '';
    if (object && !/^[-\w+.]+\/[-\w+.]+$/.test(type)) yield `attachment ${attachment.id}: “${type}”`;
  }
}

function* attachmentsHaveBothNames(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of attachmentsOf(pdf)) {
    const [name, unicodeName] = [pdf.file.string(dict, 'F'), pdf.file.string(dict, 'UF')];
    if (!name || name !== unicodeName) yield `attachment ${id}: /F ${name ?? '?'}, /UF ${unicodeName ?? '?'}`;
  }
}

function* attachmentsAreDescribed(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of attachmentsOf(pdf)) if (!pdf.file.string(dict, 'Desc')?.trim()) yield `attachment ${id}`;
}

const RELATIONSHIPS = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

function* attachmentsSayWhatTheyAre(pdf: PdfDocument): Generator<string> {
  for (const { id, dict } of attachmentsOf(pdf))
    if (!RELATIONSHIPS.has(pdf.file.name(dict, 'AFRelationship') ?? ''))
      yield `attachment ${id} has no /AFRelationship`;
}

/** Some part of the document lists it in /AF. */
function* attachmentsAreAssociated(pdf: PdfDocument): Generator<string> {
  const { file, catalog, pages, tree } = pdf;
  const owners = [catalog, ...pages.map(({ dict }) => dict), ...tree.tags.map(({ dict }) => dict)];
  const listed = new Set(owners.flatMap((owner) => file.array(owner, 'AF').map((one) => file.object(one)?.id)));
  for (const { id } of attachmentsOf(pdf)) if (!listed.has(id)) yield `attachment ${id} is in no /AF`;
}

/** Date, size and checksum, and these true. */
function* attachmentsSayTheirDateAndSize(pdf: PdfDocument): Generator<string> {
  for (const attachment of attachmentsOf(pdf)) {
    const object = fileOf(pdf, attachment);
    const content = pdf.file.content(object);
    if (content === undefined) continue;
    const parameters = pdf.file.dict(object?.value, 'Params');
    const [size, sum] = [pdf.file.number(parameters, 'Size'), pdf.file.get(parameters, 'CheckSum')];
    const made = createHash('md5').update(content, 'latin1').digest().toString('latin1');
    if (!pdf.file.string(parameters, 'ModDate')) yield `attachment ${attachment.id} has no /ModDate`;
    if (size !== content.length) yield `attachment ${attachment.id}: /Size ${size ?? 'is not there'}`;
    if (sum?.kind !== 'string' || sum.bytes !== made) yield `attachment ${attachment.id}: /CheckSum`;
  }
}

/** Readers list what stands under a name. */
function* attachmentsStandUnderTheirName(pdf: PdfDocument): Generator<string> {
  const { file, catalog } = pdf;
  const names = file.array(catalog, 'Names', 'EmbeddedFiles', 'Names');
  const under = new Map(names.map((name, at) => [file.object(names[at + 1])?.id, file.string(name)]));
  for (const [at, name] of names.entries())
    if (name.kind === 'string' && file.get(names[at + 1], 'EF') === undefined) yield `no file under ${name.source}`;
  for (const { id, dict } of attachmentsOf(pdf))
    if (under.get(id) === undefined || (file.string(dict, 'F') ?? under.get(id)) !== under.get(id))
      yield `attachment ${id} is listed as ${under.get(id) ?? 'nothing'}`;
}

/** Readers look names up by halves: they stand in the order of their bytes (PDF 7.9.6). */
function* namesAreInOrder({ file, catalog }: PdfDocument): Generator<string> {
  for (const [kind, tree] of file.dict(catalog, 'Names').entries) {
    const names = namesOf(tree);
    const wrong = names.findIndex((name, index) => index > 0 && !((names[index - 1] ?? '') < name));
    if (wrong !== -1) yield `/${kind}: “${names[wrong] ?? ''}” after “${names[wrong - 1] ?? ''}”`;
  }
  function namesOf(node: Cos, depth = 0): string[] {
    const own = file.array(node, 'Names').flatMap((name) => (name.kind === 'string' ? [name.bytes] : []));
    return depth > 16 ? [] : [...own, ...file.array(node, 'Kids').flatMap((kid) => namesOf(kid, depth + 1))];
  }
}

export const attachmentRules: readonly Rule[] = [
  rule('A 6.8', attachmentsAreEmbedded),
  rule('A 6.8', attachmentsHaveAMediaType),
  rule('A 6.8, UA 7.11', attachmentsHaveBothNames),
  rule('A 6.8', attachmentsAreDescribed),
  rule('A 6.8', attachmentsSayWhatTheyAre),
  rule('A 6.8', attachmentsAreAssociated),
  rule('A 6.8', attachmentsSayTheirDateAndSize),
  rule('PDF 7.11.4', attachmentsStandUnderTheirName),
  rule('PDF 7.9.6', namesAreInOrder),
];
