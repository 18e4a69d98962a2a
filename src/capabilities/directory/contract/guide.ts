import { z } from 'zod';
import { GUIDE_STEPS } from '../rules/adoption.ts';
import { GUIDED_ROLES } from '../rules/guide.ts';

const role = z.enum(GUIDED_ROLES);

/** The guides of the roles that the reader holds, in his language. */
export const guideReply = z.object({
  /** is this the practice twin? */
  practising: z.boolean(),
  /** does the government have a practice twin to go to? */
  canPractise: z.boolean(),
  guides: z.array(
    z.object({
      role,
      steps: z.array(
        z.object({
          step: z.number().int(),
          title: z.string(),
          body: z.string(),
          link: z.string(),
          done: z.boolean(),
        }),
      ),
    }),
  ),
});
export const stepInput = z.object({ role, step: z.number().int().min(1).max(GUIDE_STEPS) });
export const stepDone = z.object({ finished: z.boolean() });
export type GuideReply = z.output<typeof guideReply>;
export type StepInput = z.input<typeof stepInput>;
