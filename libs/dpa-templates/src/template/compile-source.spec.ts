import { compileSource } from './compile-source.js';
import { TemplateError } from './template-error.js';

describe('a wording may', () => {
  it.each([
    ['print', '{{a.b}}', { a: { b: 'x' } }, 'x'],
    ['choose', '{{#if yes}}1{{else}}2{{/if}}{{#unless yes}}3{{/unless}}', { yes: false }, '23'],
    ['repeat', '{{#each list}}[{{name}}]{{/each}}', { list: [{ name: 'a' }, { name: 'b' }] }, '[a][b]'],
    ['repeat texts', '{{#each list}}[{{this}}]{{/each}}', { list: ['a', 'b'] }, '[a][b]'],
    ['reach out of a repetition', '{{#each list}}{{../x}}{{/each}}', { list: [1, 2], x: 'y' }, 'yy'],
    [
      'reach out of a repetition of texts',
      '{{#each list}}{{../x}}{{this}}{{/each}}',
      { list: ['', 'b'], x: 'y' },
      'yyb',
    ],
    ['carry remarks', 'a{{!-- why --}}b', {}, 'ab'],
  ])('%s', (_what, source, view, text) => {
    expect(compileSource('test', source)(view)).toBe(text);
  });
});

describe('a wording may not be published with', () => {
  it.each([
    ['raw output', '{{{a}}}'],
    ['raw output by ampersand', '{{&a}}'],
    ['a partial', '{{> file}}'],
    ['an inline partial', '{{#*inline "x"}}{{/inline}}'],
    ['a partial block', '{{#> layout}}{{/layout}}'],
    ['a decorator', '{{* decorate}}'],
    ['a helper', '{{upper a}}'],
    ['lookup', '{{lookup a "b"}}'],
    ['log', '{{log a}}'],
    ['with', '{{#with a}}{{b}}{{/with}}'],
    ['a block of its own', '{{#repeat 1000000}}x{{/repeat}}'],
    ['a section without if or each', '{{#a}}x{{/a}}'],
    ['a subexpression', '{{#if (lookup a "b")}}x{{/if}}'],
    ['the prototype', '{{a.__proto__.x}}'],
    ['the constructor', '{{a.constructor.name}}'],
    ['the constructor in brackets', '{{a.[constructor]}}'],
    ['engine data', '{{@root.a}}'],
    ['an open block', '{{#if a}}x'],
    ['characters kept for values', 'a\uE0000\uE001'],
  ])('%s', (_what, source) => {
    expect(() => compileSource('test', source)({ a: { b: 'x' } })).toThrow(TemplateError);
  });
});

it.each([
  ['a misspelt placeholder', '{{procesor}}'],
  ['a misspelt condition', '{{#if general}}x{{/if}}'],
  ['a misspelt list', '{{#each listt}}x{{/each}}'],
  ['a misspelt name in a list', '{{#each list}}{{naem}}{{/each}}'],
  ['a misspelt condition in a list', '{{#each list}}{{#if naem}}x{{/if}}{{/each}}'],
  ['an inherited property', '{{toString}}'],
  ['an inherited property of a text', '{{a.length}}{{a.anchor}}'],
])('says so when it meets %s', (_what, source) => {
  expect(() => compileSource('test', source)({ a: 'x', list: [{ name: 'y' }] })).toThrow(/^test: /);
});
