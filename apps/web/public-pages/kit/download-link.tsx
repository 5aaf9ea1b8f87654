import { Icon } from './icon.js';

export type DownloadLinkProps = {
  readonly href: string;
  readonly children: string;
  /** What comes: `PDF, 240 kB`. */
  readonly details?: string;
};

/** A file, with its kind and size said before it is fetched. */
export function DownloadLink({ href, children, details }: DownloadLinkProps) {
  return (
    <a className="download" href={href} download="">
      <Icon name="download" size={24} />
      <span>
        <span className="download-name">{children}</span>
        {details === undefined ? null : <span className="download-details">{details}</span>}
      </span>
    </a>
  );
}
