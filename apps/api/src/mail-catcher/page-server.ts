import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { demoCode } from './demo-code.js';
import type { MailStore } from './mail-store.js';
import { framedHtml, listPage, mailPage } from './page.js';
import { parseMail, summarise, type Mail, type MailSummary } from './read-mail.js';

/** A mail may show its own look and nothing else: no scripts, no forms, nothing fetched from anywhere. */
const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const HTML = 'text/html; charset=utf-8';
const LIST_LIMIT = 200;

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  policy?: string;
  attachment?: string;
}

type Route = [
  pattern: RegExp,
  answer: (store: MailStore, parameters: string[], query: URLSearchParams) => Promise<Answer>,
];

/** Of the demo's staff alone: nobody else has the demo's secret. */
type HasDemo = () => boolean;

const routesOf = (hasDemo: HasDemo): Route[] => [
  [/^\/$/, async (store) => ({ type: HTML, body: listPage(await list(store, null), hasDemo() ? demoCode() : null) })],
  [/^\/mail\/([\w-]+)$/, of((mail) => ({ type: HTML, body: mailPage(mail) }))],
  [/^\/second-factor$/, () => Promise.resolve(hasDemo() ? json(demoCode()) : notFound)],
  [/^\/messages$/, async (store, _parameters, query) => json(await list(store, query.get('to')))],
  [/^\/messages\/([\w-]+)$/, of((mail) => json({ ...mail, attachments: mail.attachments.map(withoutContent) }))],
  [/^\/messages\/([\w-]+)\/html$/, of((mail) => ({ type: HTML, body: framedHtml(mail), policy: MAIL_POLICY }))],
  [/^\/messages\/([\w-]+)\/source$/, source],
  [/^\/messages\/([\w-]+)\/attachments\/(\d+)$/, of(attachment)],
];

/** The page to read the mails in, and the same as JSON for tests: `/messages?to=`, `/messages/:id`. */
export function pageServer(store: MailStore, hasDemo: HasDemo = () => false): Server {
  const routes = routesOf(hasDemo);
  return createServer((request, response) => {
    answer(routes, store, request)
      .catch((error: unknown) => ({ status: 500, type: 'text/plain; charset=utf-8', body: String(error) }))
      .then((given) => send(response, given))
      .catch(() => response.destroy());
  });
}

async function answer(routes: readonly Route[], store: MailStore, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { ...notFound, status: 405 };
  const url = new URL(request.url ?? '/', 'http://localhost');
  for (const [pattern, respond] of routes) {
    const match = pattern.exec(url.pathname);
    if (match) return respond(store, match.slice(1), url.searchParams);
  }
  return notFound;
}

function send(
  response: ServerResponse,
  { status = 200, type, body, policy = PAGE_POLICY, attachment: name }: Answer,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(name && { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
  });
  response.end(body);
}

const notFound: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };

async function list(store: MailStore, to: string | null): Promise<MailSummary[]> {
  const mails: MailSummary[] = [];
  for (const id of store.ids()) {
    const stored = await store.read(id);
    if (!stored) continue;
    const summary = await summarise(stored);
    if (!to || summary.to.includes(to)) mails.push(summary);
    if (mails.length === LIST_LIMIT) break;
  }
  return mails;
}

function of(present: (mail: Mail, parameters: string[]) => Answer): Route[1] {
  return async (store, parameters) => {
    const stored = await store.read(parameters[0] ?? '');
    return stored ? present(await parseMail(stored), parameters) : notFound;
  };
}

async function source(store: MailStore, [id = '']: string[]): Promise<Answer> {
  const stored = await store.read(id);
  return stored ? { type: 'message/rfc822', body: stored.source, attachment: `${id}.eml` } : notFound;
}

function attachment(mail: Mail, [, at]: string[]): Answer {
  const found = mail.attachments[Number(at)];
  return found ? { type: 'application/octet-stream', body: found.content, attachment: found.name } : notFound;
}

function withoutContent({ name, type, size }: Mail['attachments'][number]): object {
  return { name, type, size };
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
