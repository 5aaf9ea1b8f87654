import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { catalogueFaults, type Catalogue } from './message-catalogues.js';

const folder = new URL('./messages/', import.meta.url);
const settings = z
  .object({ 'plugin.inlang.messageFormat': z.object({ pathPattern: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync(new URL('./project.inlang/settings.json', import.meta.url), 'utf8')));

const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const features = [...new Set(names.map((name) => name.replace(/\.[a-z]+\.json$/, '')))];
const read = (name: string): Catalogue =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

describe('the message catalogues', () => {
  it.each(features)('%s says the same in Danish and English', (feature) => {
    expect(catalogueFaults(feature, read(`${feature}.da.json`), read(`${feature}.en.json`))).toEqual([]);
  });

  it('are all compiled', () => {
    const patterns = settings['plugin.inlang.messageFormat'].pathPattern;
    expect(patterns.toSorted()).toEqual(features.map((feature) => `./messages/${feature}.{locale}.json`).toSorted());
  });
});

describe('a fault in a catalogue', () => {
  const plural = (one: string, other: string) => [
    {
      declarations: ['input count', 'local countPlural = count: plural'],
      selectors: ['countPlural'],
      match: { 'countPlural=one': one, 'countPlural=other': other },
    },
  ];

  it.each<[string, Catalogue, Catalogue, string[]]>([
    ['nothing', { $schema: 'x', sub_title: 'Hej {name}' }, { sub_title: 'Hi {name}' }, []],
    ['plural against plain', { sub_left: '{count} dage' }, { sub_left: plural('1 day', '{count} days') }, []],
    ['missing in English', { sub_a: 'a' }, {}, ['sub_a: not in English']],
    ['missing in Danish', {}, { sub_a: 'a' }, ['sub_a: not in Danish']],
    ['other parameter', { sub_a: '{name}' }, { sub_a: '{who}' }, ['sub_a: {name} in Danish, {who} in English']],
    ['lost parameter', { sub_a: '{name}' }, { sub_a: 'you' }, ['sub_a: {name} in Danish, nothing in English']],
    ['empty', { sub_a: ' ' }, { sub_a: 'a' }, ['sub_a: empty in Danish']],
    ['empty branch', { sub_a: plural('', '{count} x') }, { sub_a: '{count}' }, ['sub_a: empty in Danish']],
    ['wrong prefix', { other_a: 'a' }, { other_a: 'a' }, ['other_a: does not begin with sub_']],
    [
      'genitive',
      { sub_a: '{name}s portal' },
      { sub_a: '{name}’s' },
      ['Danish', 'English'].map((in_) => `sub_a: a genitive after a name in ${in_}`),
    ],
    [
      'no branch for the rest',
      { sub_a: [{ declarations: ['input n'], selectors: ['n'], match: { 'n=one': '{n}' } }] },
      { sub_a: '{n}' },
      ['sub_a: no branch for the rest in Danish'],
    ],
  ])('%s', (_fault, danish, english, faults) => {
    expect(catalogueFaults('sub', danish, english)).toEqual(faults);
  });
});
