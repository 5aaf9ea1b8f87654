import { Textarea, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import * as m from '#messages';
import { LANGUAGES, languageName, type Fault, type Language } from './staff-template.js';
import classes from './templates.module.css';
import type { WordingState } from './use-wording.js';
import { partOf, withPart, withTitle } from './wording.js';

/** Where the cursor last stood, for what is inserted. */
export interface LastField {
  language: Language;
  part: string;
  field: HTMLTextAreaElement;
}

interface PartFieldsProps {
  partId: string | undefined;
  state: WordingState;
  /** The one that shows where there is room for one only. */
  language: Language;
  faults: readonly Fault[];
  lastField: RefObject<LastField | null>;
  mayWrite: boolean;
  /** The agreement's title is the publisher's. */
  isTitleLocked: boolean;
}

/** One clause in both languages, heading and text, with what is wrong at the field; with the first also the agreement's title. */
export function PartFields({ partId, state, language, faults, lastField, mayWrite, isTitleLocked }: PartFieldsProps) {
  const { wording, change } = state;
  const isFirst = partId === wording.da.parts[0]?.id;
  return (
    <div className={classes.sides}>
      {LANGUAGES.map((side) => {
        const part = partId === undefined ? undefined : partOf(wording, side, partId);
        const here = faults.filter((fault) => fault.locale === side && fault.part === partId);
        const about = (isHeading: boolean) =>
          here
            .filter(({ code }) => (code === 'heading-missing') === isHeading)
            .map(({ message }) => message)
            .join(' ');
        const titleFault = faults.find(({ locale, code }) => locale === side && code === 'title-missing');
        const inside = languageName(side);
        return (
          <div key={side} className={classes.side} data-chosen={side === language || undefined}>
            <h2 className={classes.sideTitle}>{inside}</h2>
            {isFirst ? (
              <TextInput
                label={m.templates_agreement_title_in({ language: inside })}
                lang={side}
                maxLength={300}
                readOnly={!mayWrite || isTitleLocked}
                value={wording[side].title}
                error={titleFault?.message}
                onChange={(event) => change(withTitle(wording, side, event.currentTarget.value))}
              />
            ) : null}
            {part ? (
              <>
                <TextInput
                  label={m.templates_heading_in({ language: inside })}
                  lang={side}
                  maxLength={300}
                  readOnly={!mayWrite}
                  value={part.heading}
                  error={about(true) || undefined}
                  onChange={(event) => change(withPart(wording, side, part.id, { heading: event.currentTarget.value }))}
                />
                <Textarea
                  label={m.templates_source_in({ language: inside })}
                  data-field={side}
                  lang={side}
                  maxLength={60_000}
                  readOnly={!mayWrite}
                  autosize
                  minRows={10}
                  maxRows={24}
                  spellCheck
                  classNames={{ input: classes.source ?? '' }}
                  value={part.source}
                  error={about(false) || undefined}
                  onFocus={(event) => {
                    lastField.current = { language: side, part: part.id, field: event.currentTarget };
                  }}
                  onChange={(event) => change(withPart(wording, side, part.id, { source: event.currentTarget.value }))}
                />
              </>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
