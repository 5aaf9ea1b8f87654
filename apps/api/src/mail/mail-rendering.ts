import Handlebars from 'handlebars';
import { contrastInk, safeAccent } from '#public-pages/kit/contrast-ink.js';
import type { FilledMail, MailBlock } from './mail-template.js';

export type MailFrame = {
  readonly locale: 'da' | 'en';
  readonly sender: { readonly name: string; readonly address: string; readonly email: string; readonly accent: string };
  readonly footer: string;
};

type Runs = Extract<MailBlock, { kind: 'paragraph' }>['runs'];
const escape = (text: string): string => Handlebars.escapeExpression(text);
const plain = (runs: Runs): string => runs.map((run) => run.text).join('');
const markup = (runs: Runs): string => escape(plain(runs));

/** Only web addresses become links: a value can't make a button that runs a script. */
const safeUrl = (url: string): string => (/^https?:\/\//.test(url) ? url : '');

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return plain(block.runs);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'button':
      return `${plain(block.label)}:\n${safeUrl(block.url)}`;
  }
}

/** The mail as plain text, for readers and scanners that want no markup. */
export function renderMailText(mail: FilledMail, frame: MailFrame): string {
  const { name, address, email } = frame.sender;
  return [...mail.blocks.map(textOf), `-- \n${name}\n${address}\n${email}`, frame.footer].join('\n\n');
}

/** Inline, because some programs drop style sheets; those that heed one also get the dark colours and the narrow screen. */
const styles = {
  body: "margin:0;padding:24px 12px;background:#f6f7f5;font-family:'Hanken Grotesk',Segoe UI,Helvetica,Arial,sans-serif",
  words: 'margin:0 0 16px;font-size:16px;line-height:24px;color:#17262b',
  code: 'margin:0 0 16px;font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:28px;line-height:40px;font-weight:700;letter-spacing:.12em;color:#17262b',
  button:
    'display:inline-block;padding:13px 22px;border-radius:4px;font-size:16px;line-height:22px;font-weight:600;text-decoration:none',
  address: 'margin:0 0 16px;font-size:13px;line-height:20px;color:#526067;word-break:break-all',
  card: 'padding:28px 28px 12px;background:#ffffff;border:1px solid #d5dbd8;border-radius:8px',
  sender: 'padding:0 4px 16px;font-size:16px;line-height:24px;font-weight:600;color:#17262b',
  foot: 'padding:16px 4px;font-size:13px;line-height:20px;color:#526067',
} as const;
const sheet = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.canvas{background:#0f1719!important}.card{background:#172124!important;border-color:#2c393d!important}.words{color:#e7edec!important}.quiet{color:#a3b1b3!important}}
@media (max-width:480px){.canvas{padding:16px 0!important}.card{padding:24px 16px 8px!important;border-left:0!important;border-right:0!important;border-radius:0!important}.edge{padding-left:16px!important;padding-right:16px!important}.button{display:block!important;text-align:center!important}}`;

function htmlOf(block: MailBlock, accent: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="words" style="${styles.words}">${markup(block.runs)}</p>`;
    case 'code':
      return `<p class="words" style="${styles.code}">${markup(block.runs)}</p>`;
    case 'list': {
      const items = block.items.map(
        (item) => `<li class="words" style="${styles.words};margin-bottom:4px">${markup(item)}</li>`,
      );
      return `<ul style="margin:0 0 16px;padding-left:20px">${items.join('')}</ul>`;
    }
    case 'button': {
      const url = escape(safeUrl(block.url));
      const colours = `background:${accent};color:${contrastInk(accent)}`;
      return `<p style="margin:24px 0 16px"><a class="button" href="${url}" style="${styles.button};${colours}">${markup(block.label)}</a></p>
<p class="quiet" style="${styles.address}">${url}</p>`;
    }
  }
}

/** The mail as HTML; nothing is loaded from anywhere. */
export function renderMailHtml(mail: FilledMail, frame: MailFrame): string {
  const { name, address, email } = frame.sender;
  const accent = safeAccent(frame.sender.accent);
  return `<!doctype html><html lang="${frame.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escape(mail.subject)}</title><style>${sheet}</style></head>
<body class="canvas" style="${styles.body}">
<table role="presentation" align="center" width="100%" style="max-width:560px;margin:0 auto;border-collapse:separate;border-spacing:0"><tr><td class="words edge" style="${styles.sender}"><span style="border-left:4px solid ${accent};padding-left:10px">${escape(name)}</span></td></tr>
<tr><td class="card" style="${styles.card}">${mail.blocks.map((block) => htmlOf(block, accent)).join('\n')}</td></tr>
<tr><td class="quiet edge" style="${styles.foot}">${escape(name)} · ${escape(address)} · ${escape(email)}<br>${escape(frame.footer)}</td></tr></table></body></html>`;
}
