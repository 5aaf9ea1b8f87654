import { IconDownload, IconFileTypePdf, IconFileText } from '@tabler/icons-react';
import { ofShownOrganisation } from '../api/shown-organisation.js';
import { formatFileSize } from './format.js';
import classes from './file-download.module.css';

interface FileDownloadProps {
  href: string;
  /** What the file is, not its file name: “Signed agreement”. */
  name: string;
  /** Short name of the format on screen, such as `PDF` or `CSV`. */
  format: string;
  /** Size in bytes, where it is known beforehand. */
  bytes?: number;
}

/** A file to take along: a plain link, so that the browser shows progress and keeps the name the server gives. */
export function FileDownload({ href, name, format, bytes }: FileDownloadProps) {
  const Sign = format === 'PDF' ? IconFileTypePdf : IconFileText;
  return (
    <a className={classes.file} href={ofShownOrganisation(href)} download>
      <Sign size={20} stroke={1.6} aria-hidden />
      <span className={classes.name}>{name}</span>
      <span className={classes.facts}>
        {[format, bytes === undefined ? '' : formatFileSize(bytes)].filter(Boolean).join(', ')}
      </span>
      <IconDownload size={16} stroke={1.8} aria-hidden />
    </a>
  );
}
