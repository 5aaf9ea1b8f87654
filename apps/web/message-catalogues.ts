import { z } from 'zod';

/** One file of inlang's message format: a text, or variants with their declarations. */
export type Catalogue = Readonly<Record<string, unknown>>;

const variants = z.array(
  z.object({ declarations: z.array(z.string()).default([]), match: z.record(z.string(), z.string()) }),
);

interface Message {
  texts: string[];
  parameters: string;
  isOpenEnded: boolean;
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/** Names that end in s take another one: `Flex ApS’`. No catalogue knows the name, so none puts it in the genitive. */
const genitive = /\{\w+\}['’]?s\b/;

function readMessage(value: unknown): Message {
  const parsed = variants.safeParse(value);
  const blocks = parsed.success ? parsed.data : [];
  const texts = parsed.success ? blocks.flatMap(({ match }) => Object.values(match)) : [String(value)];
  const inputs = blocks.flatMap(({ declarations }) =>
    declarations.flatMap((line) => line.match(/^input (\w+)/)?.[1] ?? []),
  );
  const names = [...new Set([...inputs, ...texts.flatMap(placeholders)])].sort();
  return {
    texts,
    parameters: names.map((name) => `{${name}}`).join(' ') || 'nothing',
    isOpenEnded: blocks.every(({ match }) => Object.keys(match).some((key) => /(?:=other|=\*)$/.test(key))),
  };
}

function faultsOf(key: string, danish: unknown, english: unknown): string[] {
  if (danish === undefined) return [`${key}: not in Danish`];
  if (english === undefined) return [`${key}: not in English`];
  const sides = { Danish: readMessage(danish), English: readMessage(english) };
  const faults = Object.entries(sides).flatMap(([language, { texts, isOpenEnded }]) => [
    ...(texts.some((text) => text.trim() === '') ? [`${key}: empty in ${language}`] : []),
    ...(texts.some((text) => genitive.test(text)) ? [`${key}: a genitive after a name in ${language}`] : []),
    ...(isOpenEnded ? [] : [`${key}: no branch for the rest in ${language}`]),
  ]);
  const [da, en] = [sides.Danish.parameters, sides.English.parameters];
  return da === en ? faults : [...faults, `${key}: ${da} in Danish, ${en} in English`];
}

/**
 * What keeps two catalogues of one feature from saying the same; Paraglide itself falls back in silence.
 * @param feature the file's name, `sub-processors`; its keys begin with `sub_processors_`
 */
export function catalogueFaults(feature: string, danish: Catalogue, english: Catalogue): string[] {
  const prefix = `${feature.replaceAll('-', '_')}_`;
  const keys = [...new Set([...Object.keys(danish), ...Object.keys(english)])]
    .filter((key) => key !== '$schema')
    .sort();
  return keys.flatMap((key) => [
    ...(key.startsWith(prefix) ? [] : [`${key}: does not begin with ${prefix}`]),
    ...faultsOf(key, danish[key], english[key]),
  ]);
}
