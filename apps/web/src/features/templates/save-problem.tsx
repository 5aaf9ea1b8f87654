import { Button, Group } from '@mantine/core';
import * as m from '#messages';
import { Callout } from '../../ui/callout.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { WordingState } from './use-wording.js';

/** Why it was not saved; when somebody else was faster, whose text stays is decided here. */
export function SaveProblem({ state }: { state: WordingState }) {
  const { problem } = state;
  if (!problem) return null;
  if (!state.isOvertaken) return <ProblemAlert problem={problem} />;
  return (
    <Callout tone="warning" title={m.templates_stale_title()} role="alert">
      <p>{m.templates_overtaken_text()}</p>
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={() => void state.saveAnyway()}>
          {m.templates_save_mine()}
        </Button>
        <Button variant="default" onClick={() => void state.takeTheirs()}>
          {m.templates_take_theirs()}
        </Button>
      </Group>
    </Callout>
  );
}
