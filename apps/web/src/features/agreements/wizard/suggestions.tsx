import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import * as m from '#messages';
import classes from './rows-field.module.css';

interface SuggestionsProps<Suggestion> {
  suggestions: readonly Suggestion[];
  labelOf: (suggestion: Suggestion) => string;
  onChoose: (suggestion: Suggestion) => void;
}

/** Rows that are often needed, one press each; what is in the list already isn't offered. */
export function Suggestions<Suggestion>({ suggestions, labelOf, onChoose }: SuggestionsProps<Suggestion>) {
  if (suggestions.length === 0) return null;
  return (
    <div className={classes.suggestions}>
      <span>{m.agreements_f_suggestions()}</span>
      {suggestions.map((suggestion) => (
        <Button
          key={labelOf(suggestion)}
          variant="default"
          size="xs"
          classNames={{ root: classes.suggestion ?? '', label: classes.suggested ?? '' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChoose(suggestion)}
        >
          {labelOf(suggestion)}
        </Button>
      ))}
    </div>
  );
}
