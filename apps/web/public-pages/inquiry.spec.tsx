import { renderToStaticMarkup } from 'react-dom/server';
import { InquiryPage } from './inquiry.js';
import { typeLabel } from './inquiry-answers.js';
import { InquiryStatusPage } from './inquiry-status.js';
import { PageProvider } from './kit/page-context.js';
import { samplePage } from './kit/page-sample.js';

const page = samplePage();
const answers = { organisation: '', type: '', concerns: '', message: '', name: '', email: '', phone: '', website: '' };
const question = (step: 'organisation' | 'type' | 'message' | 'contact', organisation: string | null) =>
  renderToStaticMarkup(
    <PageProvider page={page}>
      <InquiryPage
        page={page}
        step={step}
        answers={answers}
        faults={[]}
        organisation={organisation}
        action="/inquiry"
        draft=""
        isLost={false}
      />
    </PageProvider>,
  );

describe('the inquiry form', () => {
  it.each([
    ['organisation', null, 'Spørgsmål 1 af 4'],
    ['contact', null, 'Spørgsmål 4 af 4'],
    ['type', 'Nordlys Tandklinik', 'Spørgsmål 1 af 3'],
    ['contact', 'Nordlys Tandklinik', 'Spørgsmål 3 af 3'],
  ] as const)('counts its questions, and nothing that is none: %s, asked by %s', (step, organisation, count) => {
    expect(question(step, organisation)).toContain(`<p class="step-count">${count}</p>`);
  });
});

describe('what is asked, in a word', () => {
  it.each([
    ['self', 'Se, hvad der er gemt om mig'],
    ['represented', 'Se, hvad der er gemt om personen'],
    ['deceased', 'Se, hvad der er gemt om personen'],
  ])('speaks of whom it concerns: %s', (concerns, label) => {
    expect(typeLabel({ type: 'access', concerns }, 'da')).toBe(label);
    expect(typeLabel({ type: 'rectification', concerns }, 'da')).toBe('Få rettet noget, der er forkert');
  });

  it.each(['erasure', 'restriction', 'portability', 'objection', 'complaint'])(
    'calls nobody else’s data mine: %s',
    (type) => {
      expect(typeLabel({ type, concerns: 'self' }, 'da')).toContain('mine');
      expect(typeLabel({ type, concerns: 'represented' }, 'da')).not.toContain('mine');
    },
  );
});

describe('the status of an inquiry', () => {
  it('names it by a reference that does not break', () => {
    const html = renderToStaticMarkup(
      <PageProvider page={page}>
        <InquiryStatusPage page={page} reference="H-2026-7K3M-Q9TX" waiting={[]} routed={[]} files="" />
      </PageProvider>,
    );
    expect(html).toContain('<h1>Henvendelse <span class="whole">H-2026-7K3M-Q9TX</span></h1>');
  });
});
