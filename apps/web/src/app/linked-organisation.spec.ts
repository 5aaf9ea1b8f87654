import { linkedOrganisation, withoutOrganisation } from './linked-organisation.js';

describe("a mail's link", () => {
  it.each([
    ['', null],
    ['?q=7', null],
    ['?organisation=acme', 'acme'],
    ['?q=7&organisation=acme', 'acme'],
  ])('%s is for %s', (search, organisation) => {
    expect(linkedOrganisation(search)).toBe(organisation);
  });

  it.each([
    ['/app?organisation=acme', '/app'],
    ['/app/inquiries/1?organisation=acme#answer', '/app/inquiries/1#answer'],
    ['/app/inquiries?q=7&organisation=acme', '/app/inquiries?q=7'],
    ['/app/inquiries', '/app/inquiries'],
  ])('%s leads to %s', (href, page) => {
    expect(withoutOrganisation(href)).toBe(page);
  });
});
