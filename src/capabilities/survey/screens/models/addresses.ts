import type { z } from 'zod';
import type { modelList } from '../../contract/model.ts';

export const MODELS = '/survey/models';
export type ModelChoices = z.output<typeof modelList>;
