import { inLanguage } from './addresses.js';
import { EnterButton } from './button.js';
import { usePage, type PageLocale } from './page-context.js';

// A language is called by its own name, whatever the page speaks; so these two are not in the catalogues.
const names: Readonly<Record<PageLocale, string>> = { da: 'Dansk', en: 'English' };

/** A plain link to this page in the other language, where the page can be had again; where one writes, a button that keeps it. */
export function LanguageLink() {
  const { locale, path, isShownOnce, languageForm } = usePage();
  if (isShownOnce) return null;
  const other = locale === 'da' ? 'en' : 'da';
  if (languageForm)
    return (
      <>
        <EnterButton form={languageForm.id} />
        <button
          type="submit"
          form={languageForm.id}
          formAction={inLanguage(languageForm.action, other)}
          name="lang"
          value={other}
          className="language"
          lang={other}
          data-wait={names[other]}
        >
          {names[other]}
        </button>
      </>
    );
  return (
    <a className="language" href={inLanguage(path, other)} lang={other} hrefLang={other} rel="alternate">
      {names[other]}
    </a>
  );
}
