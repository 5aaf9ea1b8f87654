import type { PageContext } from './page-context.js';

/** A page for specs and previews; what matters to the case at hand is given. */
export function samplePage(given: Partial<PageContext> = {}): PageContext {
  return {
    locale: 'da',
    path: '/',
    nonce: 'nonce-of-the-answer',
    csrfToken: 'token-of-the-form',
    processor: {
      name: 'Fjordbo Systemer ApS',
      email: 'hej@fjordbo.example',
      registrationNumber: '12345678',
      address: 'Havnegade 1, 4000 Roskilde',
      accent: '#0f5c6e',
    },
    assets: {
      styles: '/assets/public-1.css',
      font: '/assets/font-1.woff2',
      icon: '/assets/icon-1.svg',
      scripts: { public: '/assets/public-1.js', verify: '/assets/verify-1.js' },
    },
    ...given,
  };
}
