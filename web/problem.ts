/** RFC 9457 problem as the server sends it. */
export interface ProblemBody {
  status: number;
  code: string;
  detail: string;
  fields: { field: string; message: string }[];
}

/** Every failure of a request. `detail` is a sentence for people; `fields` name the refused fields by path. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: { field: string; message: string }[];

  constructor({ status, code, detail, fields }: ProblemBody) {
    super(`${status} ${code}`);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.fields = fields;
  }
}

/** What went wrong on the way: no network, or an answer that is not ours. */
export function brokenWay(status: number, detail: string): Problem {
  return new Problem({ status, code: status === 0 ? 'offline' : 'unreachable', detail, fields: [] });
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem;
}
