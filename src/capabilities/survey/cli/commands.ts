import type { Command } from '../../../platform/capability.ts';
import { estimate } from './estimate/estimate.ts';
import { scoreFiles } from './score/score.ts';

const print = (line: string) => console.log(line);

/** `lurus survey …`: needs no installation and no database, so that a statistician can use it on any data. */
export const surveyCommands: Command[] = [
  {
    name: 'survey score',
    summary: 'compute the index of a survey from MODEL.json and ANSWERS.csv; JSON (--help tells how)',
    run: (args) => scoreFiles(args, print),
  },
  {
    name: 'survey estimate',
    summary:
      'estimate a mean or total from a sample of any design, with its standard error; JSON (--help tells how)',
    run: (args) => estimate(args, print),
  },
];
