import { readFileSync } from 'node:fs';
import { newId } from '../../platform/ids.js';
import type { TemplateContent } from '#dpa-templates';
import type { Caller } from '../../testing/caller.js';
import { givenHouse, givenStaff } from '../../testing/given.js';
import type { Portal } from '../../testing/portal.js';

export type GivenTemplate = {
  readonly staff: Caller;
  readonly id: string;
  readonly path: string;
  readonly content: TemplateContent;
};

/** The template that the portal came with. */
export async function ownTemplate(staff: Caller) {
  const { body } = await staff.get('/api/staff/agreement-templates').expect(200);
  return body.items.find(({ name }: { name: string }) => name === 'Databehandleraftale');
}

/** A template of its own, with a draft that can be published: the text the portal came with. */
export async function givenTemplate(portal: Portal, given: { staff?: Caller } = {}): Promise<GivenTemplate> {
  await givenHouse(portal);
  const staff = given.staff ?? (await givenStaff(portal, ['compliance']));
  const { current } = await ownTemplate(staff);
  const order = { name: `Skabelon ${newId()}`, from: current.id };
  const { body } = await staff.post('/api/staff/agreement-templates', order).expect(201);
  return { staff, id: body.id, path: `/api/staff/agreement-templates/${body.id}`, content: body.draft.content };
}

export const publication = {
  change: 'minor',
  explanation: { da: 'Fristen er gjort tydeligere.', en: 'The time limit is clearer.' },
} as const;

/** The same with version 1 published. */
export async function givenPublished(portal: Portal, given: { staff?: Caller } = {}): Promise<GivenTemplate> {
  const template = await givenTemplate(portal, given);
  await template.staff.post(`${template.path}/publication`, { revision: 1, ...publication }).expect(201);
  return template;
}

/** A wording with `text` added to the end of a clause in both languages. */
export function withAdded(content: TemplateContent, partId: string, text: string): TemplateContent {
  const added = (parts: TemplateContent['da']['parts']) =>
    parts.map((part) => (part.id === partId ? { ...part, source: `${part.source}\n${text}` } : part));
  return {
    da: { ...content.da, parts: added(content.da.parts) },
    en: { ...content.en, parts: added(content.en.parts) },
  };
}

const read = (language: 'da' | 'en') =>
  readFileSync(new URL(`../../../../../docs/examples/standard-clauses.${language}.txt`, import.meta.url), 'utf8');

/** The documented example of standard clauses, of a publisher of its own each time. */
export function exampleFiles() {
  const publisher = `Foreningen ${newId()}`;
  const of = (language: 'da' | 'en') => read(language).replace(/^publisher: .*$/m, `publisher: ${publisher}`);
  return { da: of('da'), en: of('en') };
}
