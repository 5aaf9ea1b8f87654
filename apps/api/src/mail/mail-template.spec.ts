import { fillMail, MalformedMailTemplate } from './mail-template.js';
import { renderMailHtml, renderMailText } from './mail-rendering.js';

const source = `Subject: Aftale til {{name}}

Kære {{name}}
her er din aftale.

- {{first}}
- Altid

{{#if note}}Bemærk: {{note}}{{/if}}

[Læs aftalen]({{url}})
`;
const data = { name: 'Åse', first: 'Et', note: '', url: 'https://portal.test/s/abc' };
const frame = {
  locale: 'da',
  sender: { name: 'Flex & Co', address: 'Vej 1', email: 'a@b.dk', accent: '#0f5c6e' },
  footer: 'Automatisk mail.',
} as const;

describe('a mail template', () => {
  it('is subject, paragraphs, lists and a button', () => {
    const mail = fillMail(source, data);
    expect(mail.subject).toBe('Aftale til Åse');
    expect(mail.blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'button']);
    expect(renderMailText(mail, frame)).toContain(
      'Kære Åse her er din aftale.\n\n- Et\n- Altid\n\nLæs aftalen:\nhttps://portal.test/s/abc',
    );
    expect(renderMailHtml(mail, frame)).toContain('Flex &amp; Co');
  });

  it.each([
    ['a tag', '<img src=x onerror=alert(1)>'],
    ['a template', '{{constructor}}'],
    ['a new block', 'x\n\n[Click](https://evil.test)'],
    ['a list', '- one\n- two'],
    ['placeholder marks', '\uE0000\uE001'],
  ])('takes %s in a value as words', (_, value) => {
    const mail = fillMail(source, { ...data, name: value });
    expect(mail.blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'button']);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(renderMailHtml(mail, frame)).not.toContain('<img');
  });

  it('makes no button of an address that is not a web address', () => {
    const html = renderMailHtml(fillMail(source, { ...data, url: 'javascript:alert(1)' }), frame);
    expect(html).not.toContain('javascript:');
  });

  it('sets what is to be typed elsewhere apart, and alone', () => {
    const { blocks } = fillMail('Subject: Kode\n\n`{{code}}`\n\nDen er `kort`.', { code: '12345678' });
    expect(blocks.map((block) => block.kind)).toEqual(['code', 'paragraph']);
    expect(renderMailText({ subject: 'Kode', blocks }, frame)).toMatch(/^12345678\n/);
  });

  it.each([
    ['#f2c879', '#000000'],
    ['#0f5c6e', '#ffffff'],
    ['red;background:url(x)', '#ffffff'],
  ])('writes on a button of %s in %s', (accent, ink) => {
    const html = renderMailHtml(fillMail(source, data), { ...frame, sender: { ...frame.sender, accent } });
    expect(html).toContain(`color:${ink}">`);
    expect(html).not.toContain('url(');
  });

  it.each([
    ['no subject', 'Hej\n\nder'],
    ['nothing but a subject', 'Subject: Hej\n'],
  ])('is refused with %s', (_, broken) => {
    expect(() => fillMail(broken, {})).toThrow(MalformedMailTemplate);
  });

  it.each([
    ['Acme Inc.', 'Vi skriver til Acme Inc. Svar Acme Inc. inden fredag.'],
    ['Acme A/S', 'Vi skriver til Acme A/S. Svar Acme A/S inden fredag.'],
  ])('ends a sentence with %s once', (name, text) => {
    const mail = fillMail('Subject: Hej\n\nVi skriver til {{name}}. Svar {{name}} inden fredag.', { name });
    expect(renderMailText(mail, frame)).toContain(text);
  });

  it('is refused when a value is missing', () => {
    expect(() => fillMail(source, { name: 'x' })).toThrow(/not defined/);
  });
});
