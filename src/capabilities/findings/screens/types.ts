import type { z } from 'zod';
import type { partyOut } from '../contract/common.ts';
import type {
  ageingOut,
  codesOut,
  findingList,
  findingPage,
  matrixOut,
  recommendationOut,
} from '../contract/findings.ts';
import type { lossPage, lossRow, openShareOut, waitingPayment } from '../contract/money.ts';
import type { assignmentOut, reportOut, reportPage } from '../contract/reports.ts';

// What the server answers, as the screens hold it.

export type FindingList = z.output<typeof findingList>;
export type Finding = z.output<typeof findingPage>;
export type Recommendation = z.output<typeof recommendationOut>;
export type Part = Recommendation['parts'][number];
export type FollowUp = Recommendation['followUps'][number];
export type Payment = Recommendation['payments'][number];
export type Suspension = Recommendation['suspensions'][number];
export type Party = z.output<typeof partyOut>;
export type Codes = z.output<typeof codesOut>;
export type Report = z.output<typeof reportPage>;
export type ReportRow = z.output<typeof reportOut>;
export type Assignment = z.output<typeof assignmentOut>;
export type Loss = z.output<typeof lossPage>;
export type LossRow = z.output<typeof lossRow>;
export type Matrix = z.output<typeof matrixOut>;
export type Ageing = z.output<typeof ageingOut>;
export type WaitingPayment = z.output<typeof waitingPayment>;
export type OpenShare = z.output<typeof openShareOut>;
