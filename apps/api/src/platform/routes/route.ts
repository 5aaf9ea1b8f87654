import { applyDecorators, SerializeOptions, SetMetadata } from '@nestjs/common';
import type { Realm as TenancyRealm } from '#tenancy';
import type { z } from 'zod';
import type { OwnPermission, PublicPermission, StaffPermission, TenantPermission } from './permissions.js';

/** Realms a request can have; `system` belongs to jobs and has no routes. */
export type RouteRealm = Exclude<TenancyRealm, 'system'>;
export type Permission = StaffPermission | TenantPermission | PublicPermission | OwnPermission;

/** What a handler answers with: a JSON schema, a page, a file, or a redirect after a form. */
export type AnswerKind = z.ZodType | 'page' | 'file' | 'nothing';

export const REALM = 'portal:realm';
export const PERMISSION = 'portal:permission';
export const ANSWER = 'portal:answer';
export const OWN_TRANSACTIONS = 'portal:own-transactions';

/** The realm of all routes of a controller class. A class without one keeps the application from booting. */
export const Realm = (realm: RouteRealm) => SetMetadata(REALM, realm);

/** The permission a handler asks for, from its realm's list in permissions.ts. */
export const May = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** The shape of the answer; what is not in the schema is stripped, what breaks it is a server error. */
export const Answers = (answer: AnswerKind) =>
  typeof answer === 'string'
    ? SetMetadata(ANSWER, answer)
    : applyDecorators(SetMetadata(ANSWER, answer), SerializeOptions({ schema: answer }));

/**
 * For a handler that changes something beyond its own realm, or renders or looks at a document before it writes, and so
 * cannot be one transaction as others are. Its use case then sees to it that a try that failed, or came twice, does no
 * harm.
 */
export const OwnTransactions = () => SetMetadata(OWN_TRANSACTIONS, true);
