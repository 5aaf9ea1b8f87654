import { Skeleton } from '@mantine/core';
import * as m from '#messages';
import { asProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import classes from './legal-document.module.css';

interface LegalDocumentProps {
  query: {
    data: { html: string; contents: string } | undefined;
    error: unknown;
    refetch: () => unknown;
  };
  /** The language the agreement is written in, which need not be the screen's. */
  locale: 'da' | 'en';
}

/**
 * An agreement to read. The HTML is the document renderer's, which escapes every value and writes only its own `doc-*`
 * elements: no scripts, no styles.
 */
export function LegalDocument({ query, locale }: LegalDocumentProps) {
  if (query.data === undefined && query.error)
    return <ProblemAlert problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data === undefined)
    return <Skeleton height={900} radius="md" role="status" aria-label={m.agreements_loading()} />;
  const { html, contents } = query.data;
  return (
    <div className={classes.document} lang={locale}>
      <details className={classes.contents}>
        <summary lang="">{m.agreements_contents()}</summary>
        <div dangerouslySetInnerHTML={{ __html: contents }} />
      </details>
      <div className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
