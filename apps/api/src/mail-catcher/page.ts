import type { demoCode } from './demo-code.js';
import type { Mail, MailSummary } from './read-mail.js';

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d6dce0, #3a444b); --soft: light-dark(#55626b, #a4b1b9);
  --paper: light-dark(#fff, #151b1f); --accent: light-dark(#0b5f73, #7fd0e4); }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem; margin: 0 0 1rem; overflow-wrap: anywhere }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem }
a { color: var(--accent) }
a:focus-visible, iframe:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
ol { list-style: none; margin: 0; padding: 0 }
li { border-top: 1px solid var(--line); padding: .75rem 0; overflow-wrap: anywhere }
li a { font-weight: 600 }
.soft, dt, time { color: var(--soft) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 }
dd { margin: 0; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; padding: 1rem;
  margin: 0; font: .9rem/1.5 ui-monospace, monospace }
strong { font-variant-numeric: tabular-nums }
.factor { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: 6px; background: #fff }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } }`;

export function listPage(mails: MailSummary[], factor: ReturnType<typeof demoCode> | null): string {
  const items = mails.map(
    (mail) => `<li><a href="/mail/${mail.id}">${escape(mail.subject || '(no subject)')}</a>
<div>to ${escape(mail.to.join(', '))}</div>
<div class="soft">from ${escape(mail.from)}, ${time(mail.receivedAt)}</div></li>`,
  );
  const body =
    items.length > 0 ? `<ol>${items.join('\n')}</ol>` : '<p>No mail yet. What the portal sends shows up here.</p>';
  const demo = factor
    ? `<p class="factor">Second factor of the demo's staff: <strong>${factor.code}</strong> <span class="soft">for ${factor.seconds} s, then reload</span></p>`
    : '';
  return frame('Mails', `${demo}<h1>Mails, newest first</h1>\n${body}`);
}

export function mailPage(mail: Mail): string {
  const facts: [string, string][] = [
    ['From', escape(mail.from)],
    ['To', escape(mail.to.join(', '))],
    ['Received', time(mail.receivedAt)],
  ];
  const sections = [
    mail.html &&
      `<h2>As HTML</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${mail.id}/html" title="The mail as HTML"></iframe>`,
    mail.text && `<h2>As plain text</h2><pre>${linked(mail.text)}</pre>`,
    mail.attachments.length > 0 &&
      `<h2>Attachments</h2><ul>${mail.attachments.map(attachmentLink(mail.id)).join('')}</ul>`,
    `<h2>Headers</h2><details><summary>${mail.headers.length} headers</summary><pre>${mail.headers
      .map(({ name, value }) => escape(`${name}: ${value}`))
      .join('\n')}</pre></details>`,
    `<p><a href="/messages/${mail.id}/source">The mail as it came (.eml)</a></p>`,
  ];
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
  return frame(
    mail.subject,
    `<p><a href="/">All mails</a></p><h1>${escape(mail.subject || '(no subject)')}</h1><dl>${list}</dl>${sections
      .filter(Boolean)
      .join('\n')}`,
  );
}

/** Mails open their links in a tab of their own: inside the frame the portal refuses to be shown. */
export function framedHtml(mail: Mail): string {
  return `<base target="_blank">${mail.html}`;
}

function attachmentLink(id: string): (attachment: Mail['attachments'][number], at: number) => string {
  return ({ name, type, size }, at) =>
    `<li><a href="/messages/${id}/attachments/${at}">${escape(name)}</a> <span class="soft">${escape(type)}, ${size} bytes</span></li>`;
}

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – mail catcher</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>`;
}

function linked(text: string): string {
  return escape(text).replaceAll(
    /https?:\/\/[^\s<>&"']+(?:&amp;[^\s<>&"']+)*/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  );
}

function time(instant: string): string {
  return `<time datetime="${instant}">${instant.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
