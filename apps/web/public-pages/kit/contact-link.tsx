import { mailTo } from './addresses.js';
import { usePage } from './page-context.js';

/** The vendor's mail address, to press. */
export function ContactLink() {
  const { processor } = usePage();
  return <a href={mailTo(processor.email)}>{processor.email}</a>;
}
