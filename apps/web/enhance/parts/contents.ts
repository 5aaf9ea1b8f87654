/** Marks, in the contents of a document, the heading one is at, and counts it; the fold on a narrow screen names it and shuts behind a choice. */
export function followContents(): void {
  const contents = document.querySelector('[data-contents]');
  if (!contents) return;
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map(
      (link) => [link.hash.slice(1), link] as const,
    ),
  );
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
  const now = document.querySelector('[data-contents-now]');
  const fold = now?.closest('details');
  fold?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) fold.open = false;
  });
  const counts = document.querySelectorAll<HTMLElement>('[data-contents-part]');
  const count = (part: number) => {
    for (const words of counts) {
      words.hidden = part === 0;
      words.textContent = (words.dataset['contentsPart'] ?? '').replace('#', String(part));
    }
  };
  const mark = () => {
    const third = window.innerHeight / 3;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < third);
    count(current ? headings.indexOf(current) + 1 : 0);
    const parts = [...(links.get(current?.id ?? '')?.children ?? [])];
    if (now) now.textContent = parts.map(({ textContent }) => textContent).join(' ');
    for (const [id, link] of links) {
      if (id !== current?.id) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      }
    }
  };
  // The observer fires only when a heading crosses the upper third, not at each scrolled pixel.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);
}
