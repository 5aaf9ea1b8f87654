import { catalogueOf, fill, type Catalogue } from '../catalogue/catalogue.js';
import { cleanLine } from '../document/clean-text.js';
import type { Block, DocumentModel, Inline } from '../document/document.js';
import type { ListedSubProcessor } from '../agreement/parties.js';
import { announcedBlocks } from './announced-blocks.js';
import { flattenChain, type ChainLink } from './sub-processor-chain.js';
import { subProcessorListData, type SubProcessorListData, type SubProcessorListInput } from './sub-processor-list.js';
import { oneLineAddress, writtenCountry, writtenDate, writtenTransfer } from '../catalogue/written-out.js';

type Link = ChainLink<ListedSubProcessor>;

/**
 * One customer's sub-processors as a document, in its language: the whole chain, each company under the one it works for.
 * Pure, like `agreementDocument`. It names this customer and no other.
 * @throws ZodError when the data is not of the schema
 */
export function subProcessorListDocument(input: SubProcessorListInput): DocumentModel {
  const data = subProcessorListData.parse(input);
  const catalogue = catalogueOf(data.locale);
  const names = { processor: cleanLine(data.processor.name), customer: cleanLine(data.customer.name) };
  return {
    locale: data.locale,
    title: catalogue.list.title,
    subtitle: fill(catalogue.list.subtitle, names),
    reference: cleanLine(data.reference),
    createdAt: data.createdAt,
    issuer: { name: names.processor, accent: data.processor.accent },
    frontMatter: false,
    cover: [],
    blocks: [facts(data, catalogue), ...content(data, catalogue)],
    attachments: [],
  };
}

function facts(data: SubProcessorListData, catalogue: Catalogue): Block {
  const { list } = catalogue;
  const named = ({ name, registrationNumber }: SubProcessorListData['customer']): string =>
    `${name} (${fill(list.registrationNumber, { number: registrationNumber })})`;
  const { address, country } = data.processor;
  return {
    kind: 'facts',
    id: 'about',
    items: [
      { label: list.customer, value: runs(named(data.customer)) },
      {
        label: list.processor,
        value: runs(named(data.processor), oneLineAddress(address), writtenCountry(country, catalogue)),
      },
      { label: list.asOf, value: runs(writtenDate(data.asOf, catalogue)) },
      { label: list.services, value: runs(...data.services.map(({ name }) => name)) },
    ].filter(({ value }) => value.length > 0),
  };
}

function content(data: SubProcessorListData, catalogue: Catalogue): readonly Block[] {
  const { list } = catalogue;
  const links = flattenChain(data.subProcessors, { number: '', depth: 0, path: '' });
  const announced = announcedBlocks(data.announced, catalogue);
  if (links.length === 0) return [{ kind: 'paragraph', id: 'none', content: [{ text: list.none }] }, ...announced];
  return [
    { kind: 'paragraph', id: 'lead', content: [{ text: list.lead }] },
    {
      kind: 'table',
      id: 'sub-processors',
      caption: fill(list.caption, { date: writtenDate(data.asOf, catalogue) }),
      columns: [
        { label: list.columnCompany, width: 0.24 },
        { label: list.columnContact, width: 0.22 },
        { label: list.columnPurpose, width: 0.2 },
        { label: list.columnServices, width: 0.17 },
        { label: list.columnTransfer, width: 0.17 },
      ],
      rows: links.map((link) => row(link, catalogue)),
      rowHeader: true,
      rowLevels: links.map(({ depth }) => depth),
    },
    ...announced,
    {
      kind: 'note',
      id: 'questions',
      content: [{ text: fill(list.questions, { email: cleanLine(data.processor.email) }) }],
    },
  ];
}

function row({ company, number }: Link, catalogue: Catalogue): readonly (readonly Inline[])[] {
  const { list } = catalogue;
  const registration = fill(list.registrationNumber, { number: cleanLine(company.registrationNumber) });
  const where = [oneLineAddress(company.address), writtenCountry(company.country, catalogue)];
  const { contact } = company;
  return [
    [
      { text: `${number} ` },
      { text: cleanLine(company.legalName), strong: true },
      { text: ` (${registration}), ${where.join(', ')}` },
    ],
    runs(contact.name ?? '', contact.email, contact.phone ?? ''),
    [{ text: purpose(company) }],
    runs(...company.services),
    transfer(company, catalogue),
  ];
}

function purpose({ purpose: what, dataCategories }: ListedSubProcessor): string {
  const data = dataCategories.map(cleanLine).join(', ');
  return data === '' ? cleanLine(what) : `${cleanLine(what)}: ${data}`;
}

function transfer(company: ListedSubProcessor, catalogue: Catalogue): readonly Inline[] {
  const text = cleanLine(writtenTransfer(company, catalogue));
  if (text !== '') return [{ text }];
  return [{ text: fill(catalogue.missing, { label: catalogue.list.missingTransfer }), missing: true }];
}

/** The texts that are there, as one run. */
function runs(...texts: readonly string[]): readonly Inline[] {
  const text = texts.map(cleanLine).filter((one) => one !== '');
  return text.length === 0 ? [] : [{ text: text.join(', ') }];
}
