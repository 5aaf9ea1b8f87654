import * as m from '#messages';
import { publicAddress } from './kit/addresses.js';
import { LinkButton } from './kit/button.js';
import { ContactLink } from './kit/contact-link.js';
import { CopyText } from './kit/copy-text.js';
import { Layout } from './kit/layout.js';
import type { PageContext, PageLocale } from './kit/page-context.js';
import { Sentence } from './kit/sentence.js';

export type ErrorPageProps = {
  readonly page: PageContext;
  /** The HTTP status the page is sent with. */
  readonly status: number;
  /** For 429: the seconds of `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** What support finds the request by. */
  readonly requestId?: string;
};

type Words = { readonly title: string; readonly text: string; readonly remedy: string };

function tooMany(locale: PageLocale, seconds: number | undefined): Words {
  const minutes = seconds === undefined ? undefined : Math.max(1, Math.ceil(seconds / 60));
  return {
    title: m.public_error_429_title({}, { locale }),
    text: m.public_error_429_text({}, { locale }),
    remedy:
      minutes === undefined
        ? m.public_error_429_remedy({}, { locale })
        : m.public_error_429_minutes({ minutes }, { locale }),
  };
}

function wordsFor({ status, page: { locale }, retryAfterSeconds }: ErrorPageProps): Words {
  switch (status) {
    case 401:
    case 403:
      return {
        title: m.public_error_403_title({}, { locale }),
        text: m.public_error_403_text({}, { locale }),
        remedy: m.public_error_403_remedy({}, { locale }),
      };
    case 404:
      return {
        title: m.public_error_404_title({}, { locale }),
        text: m.public_error_404_text({}, { locale }),
        remedy: m.public_error_404_remedy({}, { locale }),
      };
    case 410:
      return {
        title: m.public_error_410_title({}, { locale }),
        text: m.public_error_410_text({}, { locale }),
        remedy: m.public_error_410_remedy({}, { locale }),
      };
    case 429:
      return tooMany(locale, retryAfterSeconds);
    default:
      return status >= 500
        ? {
            title: m.public_error_500_title({}, { locale }),
            text: m.public_error_500_text({}, { locale }),
            remedy: m.public_error_500_remedy({}, { locale }),
          }
        : {
            title: m.public_error_400_title({}, { locale }),
            text: m.public_error_400_text({}, { locale }),
            remedy: m.public_error_400_remedy({}, { locale }),
          };
  }
}

/** What went wrong in plain words, what to do now, and whom to ask. Any HTTP error status. */
export function ErrorPage(props: ErrorPageProps) {
  const { page, requestId } = props;
  const { locale } = page;
  const { title, text, remedy } = wordsFor(props);
  return (
    <Layout page={page} title={title} hasErrors secretAddress>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>{remedy}</p>
      <p>
        <Sentence of={(email) => m.public_error_contact({ email }, { locale })}>
          <ContactLink />
        </Sentence>
      </p>
      {requestId === undefined ? null : (
        <div className="labelled">
          <span className="quiet">{m.public_error_request({}, { locale })}</span>
          <CopyText id="request" text={requestId} code />
        </div>
      )}
      <LinkButton href={publicAddress.home} look="secondary">
        {m.public_error_home({}, { locale })}
      </LinkButton>
    </Layout>
  );
}
