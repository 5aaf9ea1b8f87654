import { faultsOf, inquiryForm, limits, nextStep, type InquiryAnswers, type InquiryStep } from './inquiry-form.js';

const whole: InquiryAnswers = {
  organisation: 'Nordlys Tandklinik',
  type: 'access',
  concerns: 'self',
  message: 'Hvad har I om mig?',
  name: 'Ida Æblegård',
  email: 'ida@example.test',
  phone: '',
  website: '',
};

describe('the inquiry form', () => {
  it('is complete with these answers, telephone left out', () => {
    expect(nextStep(whole)).toBe('check');
    expect(inquiryForm.parse(whole)).toMatchObject({ type: 'access', phone: '' });
  });

  it.each<[InquiryStep, Partial<InquiryAnswers>, string, string]>([
    ['organisation', { organisation: '  ' }, 'organisation', 'missing'],
    ['organisation', { organisation: 'x'.repeat(limits.organisation + 1) }, 'organisation', 'too-long'],
    ['type', { type: '' }, 'type', 'missing'],
    ['type', { type: 'anything' }, 'type', 'malformed'],
    ['message', { message: '' }, 'message', 'missing'],
    ['message', { message: 'x'.repeat(limits.message + 1) }, 'message', 'too-long'],
    ['message', { concerns: '' }, 'concerns', 'missing'],
    ['contact', { name: '' }, 'name', 'missing'],
    ['organisation', { organisation: 'Nordlys\nTandklinik' }, 'organisation', 'line-break'],
    ['contact', { name: 'Ida\tÆblegård' }, 'name', 'line-break'],
    ['contact', { name: 'Ida. Din konto er låst: https://example.test' }, 'name', 'link'],
    ['contact', { name: 'Ida på evil.com' }, 'name', 'link'],
    ['contact', { phone: '12 34\n56 78' }, 'phone', 'line-break'],
    ['contact', { email: '' }, 'email', 'missing'],
    ['contact', { email: 'ida@' }, 'email', 'malformed'],
    ['contact', { email: 'a@b.dk\r\nBcc: c@d.dk' }, 'email', 'malformed'],
    ['contact', { phone: 'ring til mig' }, 'phone', 'malformed'],
    ['contact', { phone: '+'.repeat(limits.phone + 1) }, 'phone', 'too-long'],
  ])('on page %s, %j: %s is %s', (step, given, field, fault) => {
    const answers = { ...whole, ...given };
    expect(faultsOf(step, answers)).toEqual([{ field, fault }]);
    expect(nextStep(answers)).toBe(step);
  });

  it('asks next for the first thing that is missing', () => {
    expect(nextStep({ ...whole, organisation: '', email: '' })).toBe('organisation');
    expect(nextStep({ ...whole, email: '' })).toBe('contact');
  });
});
