import type { createPortalRouter } from './router.js';

/**
 * A new page announces itself: after a change of path the focus moves to its title.
 * Not on the first page, where the browser announces the document, nor when only the search part changes.
 */
export function focusTitleOnNavigation(router: ReturnType<typeof createPortalRouter>): void {
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation === undefined || !pathChanged) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}
