import { Icon } from './icon.js';

export type DownloadLinkProps = {
  readonly href: string;
  readonly children: string;
  /** What comes: `PDF, 240 kB`. */
  readonly details?: string;
  /** What it is saved as, where the address does not say. */
  readonly fileName?: string;
};

/** A file, with its kind and size said before it is fetched. */
export function DownloadLink({ href, children, details, fileName = '' }: DownloadLinkProps) {
  return (
    <a className="download" href={href} download={fileName}>
      <Icon name="download" size={24} />
      <span>
        <span className="download-name">{children}</span>
        {details === undefined ? null : <span className="download-details">{details}</span>}
      </span>
    </a>
  );
}
