import * as m from '#messages';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

/** The step before. A real address, so that it works without the browser's history. */
export function BackLink({ href, children }: { readonly href: string; readonly children?: string }) {
  const { locale } = usePage();
  return (
    <a className="back" href={href}>
      <Icon name="back" />
      {children ?? m.public_kit_back({}, { locale })}
    </a>
  );
}
