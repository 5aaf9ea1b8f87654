import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import * as m from '#messages';
import classes from './pager.module.css';
import type { ListState } from './use-list-state.js';

/** Back and on through pages of 50; nothing when there is only one. */
export function Pager({ list, nextCursor }: { list: ListState; nextCursor: string | null }) {
  if (list.page === 1 && nextCursor === null) return null;
  return (
    <nav className={classes.pager} aria-label={m.common_pages()}>
      <span className={classes.where}>
        {list.page === undefined ? null : m.common_page_number({ page: list.page })}
      </span>
      {list.page === undefined ? (
        <Button variant="default" onClick={list.first}>
          {m.common_page_first()}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={list.previous === undefined}
          onClick={list.previous}
        >
          {m.common_page_previous()}
        </Button>
      )}
      <Button
        variant="default"
        rightSection={<IconChevronRight size={16} aria-hidden />}
        disabled={nextCursor === null}
        onClick={() => (nextCursor === null ? undefined : list.next(nextCursor))}
      >
        {m.common_page_next()}
      </Button>
    </nav>
  );
}
