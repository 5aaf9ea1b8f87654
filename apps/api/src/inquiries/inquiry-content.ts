import { z } from 'zod';

/** What a controller tells the data subject along the way. */
export const controllerText = z.strictObject({ text: z.string() });

/** Kinds of steps that carry text; `request` is the data subject's own. */
export const contentKinds = ['request', 'identification', 'extension', 'answer', 'refusal'] as const;
export type ContentKind = (typeof contentKinds)[number];
