import * as m from '#messages';
import { ButtonRow, LinkButton } from './kit/button.js';
import { DownloadLink } from './kit/download-link.js';
import { Layout } from './kit/layout.js';
import { Notice } from './kit/notice.js';
import type { PageContext } from './kit/page-context.js';

export type RecoveryCodesPageProps = {
  readonly page: PageContext;
  readonly codes: readonly string[];
  /** Where the portal continues: a path of ours. */
  readonly onward: string;
};

/** The recovery codes, shown this once. */
export function RecoveryCodesPage({ page, codes, onward }: RecoveryCodesPageProps) {
  const { locale, processor } = page;
  const heading = m.identity_recovery_file({ name: processor.name }, { locale });
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent([heading, '', ...codes, ''].join('\r\n'))}`;
  return (
    <Layout page={page} title={m.identity_recovery_title({}, { locale })} secretAddress isShownOnce>
      <h1>{m.identity_recovery_title({}, { locale })}</h1>
      <p className="lead">{m.identity_recovery_lead({}, { locale })}</p>
      <Notice tone="warning" title={m.identity_recovery_once_title({}, { locale })}>
        <p>{m.identity_recovery_once_text({}, { locale })}</p>
      </Notice>
      <ul className="code-list">
        {codes.map((code) => (
          <li key={code} className="code">
            {code}
          </li>
        ))}
      </ul>
      <DownloadLink href={file} fileName={m.identity_recovery_file_name({}, { locale })}>
        {m.identity_recovery_download({}, { locale })}
      </DownloadLink>
      <ButtonRow>
        <LinkButton href={onward}>{m.identity_recovery_continue({}, { locale })}</LinkButton>
      </ButtonRow>
    </Layout>
  );
}
