import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ChangePlannedFacts } from './change-planned-facts.js';
import { ListRegister } from './list-register.js';
import { RecordFlowDown } from './record-flow-down.js';
import { RegisterSubProcessor } from './register-sub-processor.js';
import {
  factsRequest,
  flowDownRequest,
  idParam,
  newSubProcessor,
  registerPage,
  registerQuery,
  staffSubProcessorDetail,
  type NewSubProcessor,
  type RegisterQuery,
} from './sub-processors.schema.js';

type Id = z.infer<typeof idParam>;

@Realm('processor')
@Controller('api/staff/sub-processors')
export class StaffSubProcessorsController {
  constructor(
    private readonly register: ListRegister,
    private readonly registerOne: RegisterSubProcessor,
    private readonly changeFacts: ChangePlannedFacts,
    private readonly recordFlowDown: RecordFlowDown,
  ) {}

  @Get()
  @May('sub-processor.read')
  @Answers(registerPage)
  list(@Query({ schema: registerQuery }) query: RegisterQuery) {
    return this.register.run(query);
  }

  @Post()
  @May('sub-processor.write')
  @Answers(idParam)
  add(@Body({ schema: newSubProcessor }) request: NewSubProcessor) {
    return this.registerOne.run(request);
  }

  @Get(':id')
  @May('sub-processor.read')
  @Answers(staffSubProcessorDetail)
  read(@Param({ schema: idParam }) { id }: Id) {
    return this.register.one(id);
  }

  @Put(':id/facts')
  @May('sub-processor.write')
  @Answers('nothing')
  change(
    @Param({ schema: idParam }) { id }: Id,
    @Body({ schema: factsRequest }) { facts }: z.infer<typeof factsRequest>,
  ) {
    return this.changeFacts.run(id, facts);
  }

  @Put(':id/flow-down')
  @May('sub-processor.write')
  @Answers('nothing')
  flowDown(
    @Param({ schema: idParam }) { id }: Id,
    @Body({ schema: flowDownRequest }) { signedOn }: z.infer<typeof flowDownRequest>,
  ) {
    return this.recordFlowDown.run(id, signedOn);
  }
}
