import Handlebars from 'handlebars';
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
  if (block.kind === 'paragraph') return plain(block.runs);
  if (block.kind === 'list') return block.items.map((item) => `- ${plain(item)}`).join('\n');
  return `${plain(block.label)}:\n${safeUrl(block.url)}`;
}

/** The mail as plain text, for readers and scanners that want no markup. */
export function renderMailText(mail: FilledMail, frame: MailFrame): string {
  const { name, address, email } = frame.sender;
  return [...mail.blocks.map(textOf), `-- \n${name}\n${address}\n${email}`, frame.footer].join('\n\n');
}

const paragraphStyle = 'margin:0 0 16px;font-size:16px;line-height:24px;color:#17262b';

function htmlOf(block: MailBlock, accent: string): string {
  if (block.kind === 'paragraph') return `<p style="${paragraphStyle}">${markup(block.runs)}</p>`;
  if (block.kind === 'list')
    return `<ul style="margin:0 0 16px;padding-left:20px">${block.items.map((item) => `<li style="${paragraphStyle};margin-bottom:4px">${markup(item)}</li>`).join('')}</ul>`;
  const url = escape(safeUrl(block.url));
  return `<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:13px 22px;border-radius:4px;background:${escape(accent)};color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${markup(block.label)}</a></p><p style="margin:0 0 16px;font-size:13px;line-height:20px;color:#526067;word-break:break-all">${url}</p>`;
}

/** The mail as HTML with its styles inline, as mail programs want it; nothing is loaded from anywhere. */
export function renderMailHtml(mail: FilledMail, frame: MailFrame): string {
  const { name, address, email, accent } = frame.sender;
  return `<!doctype html><html lang="${frame.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(mail.subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f6f7f5;font-family:'Hanken Grotesk',Segoe UI,Helvetica,Arial,sans-serif">
<table role="presentation" align="center" width="100%" style="max-width:560px;margin:0 auto;border-collapse:collapse"><tr><td style="padding:0 4px 16px;font-size:15px;font-weight:650;color:#17262b">${escape(name)}</td></tr>
<tr><td style="padding:28px 28px 12px;background:#ffffff;border:1px solid #d5dbd8;border-radius:8px">${mail.blocks.map((block) => htmlOf(block, accent)).join('\n')}</td></tr>
<tr><td style="padding:16px 4px;font-size:13px;line-height:20px;color:#526067">${escape(name)} · ${escape(address)} · ${escape(email)}<br>${escape(frame.footer)}</td></tr></table></body></html>`;
}
