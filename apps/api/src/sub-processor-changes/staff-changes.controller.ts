import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { AnnounceChange } from './announce-change.js';
import { changeDraft, type ChangeDraft } from './change.js';
import { DraftChange } from './draft-change.js';
import { ListChanges } from './list-changes.js';
import {
  announced,
  changePreview,
  changesPage,
  changesQuery,
  idParam,
  previewQuery,
  staffChange,
  type ChangesQuery,
} from './sub-processor-changes.schema.js';
import { PreviewChange } from './preview-change.js';
import { RemoveChangeDraft } from './remove-change-draft.js';

type Id = z.infer<typeof idParam>;

@Realm('processor')
@Controller('api/staff/sub-processor-changes')
export class StaffChangesController {
  constructor(
    private readonly changes: ListChanges,
    private readonly draft: DraftChange,
    private readonly removeDraft: RemoveChangeDraft,
    private readonly previewChange: PreviewChange,
    private readonly announceChange: AnnounceChange,
  ) {}

  @Get()
  @May('sub-processor.read')
  @Answers(changesPage)
  list(@Query({ schema: changesQuery }) query: ChangesQuery) {
    return this.changes.run(query);
  }

  @Post()
  @May('sub-processor.write')
  @Answers(idParam)
  add(@Body({ schema: changeDraft }) draft: ChangeDraft) {
    return this.draft.run(draft);
  }

  @Get(':id')
  @May('sub-processor.read')
  @Answers(staffChange)
  read(@Param({ schema: idParam }) { id }: Id) {
    return this.changes.one(id);
  }

  @Put(':id')
  @May('sub-processor.write')
  @Answers('nothing')
  change(@Param({ schema: idParam }) { id }: Id, @Body({ schema: changeDraft }) draft: ChangeDraft) {
    return this.draft.again(id, draft);
  }

  @Delete(':id')
  @May('sub-processor.write')
  @Answers('nothing')
  remove(@Param({ schema: idParam }) { id }: Id) {
    return this.removeDraft.run(id);
  }

  @Get(':id/preview')
  @May('sub-processor.read')
  @Answers(changePreview)
  preview(
    @Param({ schema: idParam }) { id }: Id,
    @Query({ schema: previewQuery }) { from }: z.output<typeof previewQuery>,
  ) {
    return this.previewChange.run(id, from);
  }

  @Post(':id/announcement')
  @May('sub-processor.write')
  @Answers(announced)
  announce(@Param({ schema: idParam }) { id }: Id) {
    return this.announceChange.run(id);
  }
}
