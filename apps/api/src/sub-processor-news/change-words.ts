import * as m from '#messages';
import { writtenDay } from '../platform/danish-days.js';
import type { PublicChange } from './list-public-changes.js';

/** `Vi begynder at bruge Havblik A/S den 5. marts 2026`: a change in one sentence. */
export function changeWords(change: PublicChange, locale: 'da' | 'en'): string {
  const { kind, name, effectiveOn } = change;
  const facts = {
    name,
    replaced: change.replaced ?? '',
    day: writtenDay(effectiveOn, locale),
  };
  const words = {
    add: m.sub_processors_news_add(facts, { locale }),
    replace: m.sub_processors_news_replace(facts, { locale }),
    change: m.sub_processors_news_change(facts, { locale }),
    end: m.sub_processors_news_end(facts, { locale }),
  };
  return words[kind];
}
