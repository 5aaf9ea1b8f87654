import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Locale } from './request-scope.js';

export const localeCookie = 'lang';
const known = z.enum(['da', 'en']).optional().catch(undefined);
const query = z.object({ lang: known }).catch({ lang: undefined });

/** The reader's choice (`?lang=`), then the cookie that remembers it, then the person's own, then the browser's, then Danish. */
export function requestLocale(request: Pick<FastifyRequest, 'query' | 'cookies' | 'headers' | 'session'>): Locale {
  const remembered = known.parse(request.cookies[localeCookie]);
  const chosen = query.parse(request.query).lang ?? remembered ?? request.session?.locale;
  if (chosen) return chosen;
  const preferred = request.headers['accept-language']?.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return preferred?.find((language) => language === 'da' || language === 'en') === 'en' ? 'en' : 'da';
}
