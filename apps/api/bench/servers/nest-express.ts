import 'reflect-metadata';
import {
  Controller,
  Get,
  Inject,
  Injectable,
  Module,
  NotFoundException,
  Param,
  Req,
  UnauthorizedException,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { beMeasured, portOf } from './being-measured.js';
import { sameAnswers } from './same-answers.js';

type Answers = ReturnType<typeof sameAnswers>;
type Session = NonNullable<Awaited<ReturnType<Answers['session']>>>;
type SignedIn = { headers: { cookie?: string }; session?: Session };

const ANSWERS = Symbol('answers');

@Injectable()
class SessionGuard implements CanActivate {
  constructor(@Inject(ANSWERS) private readonly answers: Answers) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedIn>();
    const session = await this.answers.session(request.headers.cookie);
    if (!session) throw new UnauthorizedException();
    request.session = session;
    return true;
  }
}

@Controller('api')
@UseGuards(SessionGuard)
class ReadsController {
  constructor(@Inject(ANSWERS) private readonly answers: Answers) {}

  @Get('staff/customers')
  customers(): Promise<object> {
    return this.answers.customers();
  }

  @Get('staff/customers/:id')
  async customer(@Param('id') id: string): Promise<object> {
    return found(await this.answers.customer(id));
  }

  @Get('app/agreements/:id')
  async agreement(@Req() request: SignedIn, @Param('id') id: string): Promise<object> {
    return found(await this.answers.agreement(request.session?.tenantId ?? null, id));
  }
}

function found(answer: object | undefined): object {
  if (!answer) throw new NotFoundException();
  return answer;
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL'] ?? '',
      poolSize: 16,
      extra: { options: '-c search_path=app,pg_temp' },
    }),
  ],
  controllers: [ReadsController],
  providers: [
    {
      provide: ANSWERS,
      inject: [DataSource],
      useFactory: (source: DataSource) =>
        sameAnswers(<Row extends object>(text: string, values: readonly unknown[]) =>
          source.query<Row[]>(text, [...values]),
        ),
    },
  ],
})
class ReadsModule {}

/** What one would write without thinking of isolation: Nest's defaults and one TypeORM connection pool that sees every row. */
const app = await NestFactory.create<NestExpressApplication>(ReadsModule, { logger: false });
await app.listen(0, '127.0.0.1');
beMeasured(portOf(app.getHttpServer().address()));
