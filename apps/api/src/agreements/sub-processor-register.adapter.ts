import { Injectable } from '@nestjs/common';
import { SubProcessorRegister } from './sub-processor-register.js';

/** Until there is a register: nobody is engaged. */
@Injectable()
export class SubProcessorRegisterAdapter extends SubProcessorRegister {
  async annexB() {
    return [];
  }
}
