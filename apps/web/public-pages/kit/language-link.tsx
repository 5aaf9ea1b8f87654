import { inLanguage } from './addresses.js';
import { usePage, type PageLocale } from './page-context.js';

// A language is called by its own name, whatever the page speaks; so these two are not in the catalogues.
const names: Readonly<Record<PageLocale, string>> = { da: 'Dansk', en: 'English' };

/** A plain link to this page in the other language, where the page can be had again. */
export function LanguageLink() {
  const { locale, path, isShownOnce } = usePage();
  if (isShownOnce) return null;
  const other = locale === 'da' ? 'en' : 'da';
  return (
    <a className="language" href={inLanguage(path, other)} lang={other} hrefLang={other} rel="alternate">
      {names[other]}
    </a>
  );
}
