import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CheckboxGroup, RadioGroup } from './choice-group.js';
import { ErrorSummary, errorFor } from './error-summary.js';
import { Field } from './field.js';
import { Form } from './form.js';
import { PageProvider } from './page-context.js';
import { samplePage } from './page-sample.js';
import { Pager } from './pager.js';
import { Stepper } from './stepper.js';
import { SummaryList } from './summary-list.js';

const markup = (part: ReactNode, locale: 'da' | 'en' = 'da') =>
  renderToStaticMarkup(<PageProvider page={samplePage({ locale })}>{part}</PageProvider>);

const tag = (html: string, pattern: RegExp) => pattern.exec(html)?.[0] ?? `nothing like ${pattern.source} in ${html}`;

describe('Field', () => {
  it('ties label, hint, error and count to the control, in the order they are read', () => {
    const html = markup(
      <Field name="text" type="textarea" label="Besked" hint="Kort" error="Skriv mere" limit={500} />,
    );
    expect(html).toContain('<label class="label" for="text">');
    expect(tag(html, /<textarea[^>]*>/)).toContain('aria-describedby="text-hint text-error text-count"');
    expect(tag(html, /<textarea[^>]*>/)).toContain('aria-invalid="true"');
    for (const id of ['text-hint', 'text-error', 'text-count']) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('Du kan skrive op til 500 tegn.');
  });

  it.each([
    [{ hint: 'Kort' }, 'aria-describedby="name-hint"'],
    [{ error: 'Skriv dit navn' }, 'aria-describedby="name-error"'],
  ])('is described by what is there: %j', (parts, expected) => {
    expect(tag(markup(<Field name="name" label="Navn" {...parts} />), /<input[^>]*>/)).toContain(expected);
  });

  it('is not described, nor wrong, when there is nothing to say', () => {
    const input = tag(markup(<Field name="name" label="Navn" />), /<input[^>]*>/);
    expect(input).not.toContain('aria-describedby');
    expect(input).not.toContain('aria-invalid');
  });

  it('keeps what was typed and escapes it', () => {
    const html = markup(<Field name="name" label="Navn" value={'"><script>alert(1)</script>'} />);
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('marks the exceptions, not the rule: only an optional field says so', () => {
    expect(markup(<Field name="tel" label="Telefon" optional />)).toContain('(valgfrit)');
    expect(markup(<Field name="tel" label="Telefon" optional />)).not.toContain('aria-required');
    expect(markup(<Field name="tel" label="Telefon" />)).toContain('aria-required="true"');
  });

  it('chooses what was chosen in a select', () => {
    const options = [
      { value: 'dk', label: 'Danmark' },
      { value: 'se', label: 'Sverige' },
    ];
    const html = markup(<Field name="land" type="select" label="Land" value="se" options={options} />);
    expect(html).toContain('<option value="se" selected="">Sverige</option>');
    expect(html).toContain('<option value="">Vælg</option>');
  });

  it('can be the heading of its page', () => {
    expect(markup(<Field name="q" label="Hvad hedder du?" asHeading />)).toContain(
      '<h1><label class="label-heading" for="q">Hvad hedder du?</label></h1>',
    );
  });
});

describe('choices', () => {
  const choices = [
    { value: 'a', label: 'Se', hint: 'En kopi' },
    { value: 'b', label: 'Slet' },
  ];

  it('gives the first one the name of the group as id, where the error link leads', () => {
    const errors = [{ field: 'what', message: 'Vælg noget' }];
    const html = markup(
      <>
        <ErrorSummary errors={errors} />
        <RadioGroup name="what" legend="Hvad?" choices={choices} value="b" error={errorFor(errors, 'what')} />
      </>,
    );
    expect(html).toContain('<a href="#what">Vælg noget</a>');
    expect(tag(html, /<input[^>]*id="what"[^>]*>/)).toContain('value="a"');
    expect(tag(html, /<input[^>]*id="what-2"[^>]*>/)).toContain('checked=""');
    expect(tag(html, /<fieldset[^>]*>/)).toContain('aria-describedby="what-group-error"');
    expect(html).toContain('aria-describedby="what-choice"');
  });

  it('never ticks a box beforehand', () => {
    const html = markup(<CheckboxGroup name="ok" legend="Erklæring" choices={choices} />);
    expect(html).not.toContain('checked');
    expect(markup(<CheckboxGroup name="ok" legend="Erklæring" choices={choices} values={['a']} />)).toContain(
      'checked',
    );
  });
});

describe('ErrorSummary', () => {
  it('is not there when nothing is wrong', () => {
    expect(markup(<ErrorSummary errors={[]} />)).toBe('');
  });

  it('can take the focus and says an error that belongs to no field without a link', () => {
    const html = markup(<ErrorSummary errors={[{ message: 'Prøv igen' }]} />, 'en');
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('<li>Prøv igen</li>');
    expect(html).toContain('There is something to correct');
  });
});

describe('Form', () => {
  it('is a plain POST with its token and the answers it carries', () => {
    const html = markup(
      <Form action="/inquiry" carried={{ what: 'a&b' }}>
        <p>…</p>
      </Form>,
    );
    expect(tag(html, /<form[^>]*>/)).toContain('action="/inquiry" method="post"');
    expect(html).toContain('<input type="hidden" name="_csrf" value="token-of-the-form"/>');
    expect(html).toContain('<input type="hidden" name="what" value="a&amp;b"/>');
  });

  it('does not render outside a page, where it would have no token', () => {
    expect(() => renderToStaticMarkup(<Form action="/x">…</Form>)).toThrow('outside Layout');
  });
});

describe('lists and steps', () => {
  it('says what each change link changes', () => {
    const html = markup(<SummaryList rows={[{ label: 'E-mail', value: 'a@b.dk', change: '/inquiry/email' }]} />);
    expect(html).toContain('<a href="/inquiry/email">Ret<span class="unseen">: E-mail</span></a>');
  });

  it.each([
    [1, 3, [undefined, '?page=2']],
    [2, 3, ['?page=1', '?page=3']],
    [3, 3, ['?page=2', undefined]],
  ] as const)('page %i of %i leads to %j', (current, pages, [previous, next]) => {
    const html = markup(<Pager current={current} pages={pages} hrefFor={(page) => `?page=${page}`} />);
    expect(/rel="prev" href="([^"]*)"/.exec(html)?.[1]).toBe(previous);
    expect(/rel="next" href="([^"]*)"/.exec(html)?.[1]).toBe(next);
  });

  it('has no pager for a single page', () => {
    expect(markup(<Pager current={1} pages={1} hrefFor={() => ''} />)).toBe('');
  });

  it('marks the one step that is now', () => {
    const html = markup(<Stepper steps={['Læs', 'Bekræft', 'Underskriv']} current={2} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Trin 2 af 3"');
    expect(html).toContain('Læs<span class="unseen"> (Færdig)</span>');
  });
});
