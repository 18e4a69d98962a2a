import type { PaperState, ReviewLevel } from '../../rules/papers/review.ts';

type Owned = { government_id: string; id: string };

export type PaperTable = Owned & {
  number: string;
  year: number;
  serial: number;
  title: string;
  agency_id: string | null;
  assignment_id: string | null;
  sample_id: string | null;
  purpose: string;
  procedure: string;
  result: string;
  conclusion: string;
  state: PaperState;
  level: ReviewLevel | null;
  quality: boolean;
  prepared_by: string;
  prepared_at: string;
  handed_in_at: string | null;
  signed_at: string | null;
  hash: string | null;
  content: string | null;
  edition: number;
};

export type PaperFlagTable = Owned & { paper_id: string; flag_id: string };

export type PaperFileTable = Owned & {
  paper_id: string;
  /** of the house's file table; null: a document of the package, which keeps the file itself */
  file_id: string | null;
  name: string;
  media_type: string;
  size: number;
  hash: string;
  source: 'upload' | 'package';
  added_by: string;
  added_at: string;
};

export type PaperReviewTable = Owned & {
  paper_id: string;
  level: ReviewLevel;
  outcome: 'passed' | 'returned';
  reviewed_by: string;
  at: string;
  edition: number;
};

export type PaperNoteTable = Owned & {
  paper_id: string;
  level: ReviewLevel;
  text: string;
  written_by: string;
  written_at: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  closed_by: string | null;
  closed_at: string | null;
};

/** Who changed a paper's text: none of them reviews it. */
export type PaperWriterTable = Owned & { paper_id: string; account_id: string };

export type PaperTables = {
  working_paper: PaperTable;
  working_paper_flag: PaperFlagTable;
  working_paper_file: PaperFileTable;
  working_paper_review: PaperReviewTable;
  working_paper_note: PaperNoteTable;
  working_paper_writer: PaperWriterTable;
};
